import { arg } from '../../builder/builder.ts';

/** One sentence for arguments and inputs alike. */
export const KNOWN_AT =
  'Only what our sources had published by this day, in the release of a series that was out then; by default all on record. Independent of `asOf`. Where no releases are on record, the date of the source decides. It is asked of figures alone. What lists said by then, of members, holders of offices or parties to treaties, is answered by the release of that time (the header `almanac-release`); what an import replaced in a row stands under `Fact.row`, and what it took away in `imports/superseded.csv`.';

export function knownAtArg() {
  return arg({ type: 'Date', description: KNOWN_AT });
}
