import type { Take } from '../../../store/export/take.ts';
import type { MaybePromise } from '../../../store/maybe.ts';
import type { Parameters } from '../../parameters.ts';

/** Something that can be taken away, in each of the formats. */
export interface Offer {
  readonly description: string;
  /** Names of its files; null when it is one file itself. */
  readonly names: (() => readonly string[]) | null;
  /** Its parameters, described; null when it has no file of that name. */
  parameters(name: string): Readonly<Record<string, string>> | null;
  take(name: string, parameters: Parameters): MaybePromise<Take>;
}
