import { AlmanacError } from '../../../model/errors.ts';
import type { Input } from '../input/input.ts';
import type { Reader } from '../reader.ts';

/** What is imported is not the file that the reader takes. */
export function foreign(
  { name }: Pick<Input, 'name'>,
  what: string,
  { expects }: Pick<Reader, 'expects'>,
): AlmanacError {
  return new AlmanacError('BAD_ARGUMENT', `${name}: ${what}; expected is ${expects}`);
}
