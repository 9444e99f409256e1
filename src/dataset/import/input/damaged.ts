import { AlmanacError } from '../../../model/errors.ts';

/** What does not unpack, or unpacks to something else than it says. */
export function damaged(name: string, error: unknown): AlmanacError {
  if (error instanceof AlmanacError) return error;
  const why = error instanceof Error ? error.message : String(error);
  return new AlmanacError('BAD_ARGUMENT', `${name} is no whole archive (${why}): fetch it anew`);
}
