import { arg } from '../../builder/builder.ts';

/** One sentence for arguments and inputs alike. */
export const KNOWN_AT =
  'Only what our sources had published by this day, in the release of a series that was out then; by default all on record. Independent of `asOf`. Where no releases are on record, the date of the source decides. It is asked of figures alone: what other facts said before an import stands under `Fact.row`.';

export function knownAtArg() {
  return arg({ type: 'Date', description: KNOWN_AT });
}
