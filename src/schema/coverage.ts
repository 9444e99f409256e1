import { builder } from '../builder/builder.ts';
import { cited } from '../builder/cited.ts';
import { ListCountRef, ListCoverageRef } from '../builder/coverage/covered.ts';
import { Node, refetchable } from '../builder/node.ts';
import { asOfArg, encodeId, turned, viewOf, viewsOf } from '../builder/temporal.ts';
import { wordsEnum } from '../builder/words.ts';
import { COVERED, coveredTable, type FIRST_DAYS, type STATES } from '../model/coverage/coverage.ts';
import { coverageCitations, coverageOfAll, keyOfLists, type Lists, listsOfKey } from '../store/coverage/coverage.ts';
import { memberLists, onDay, partyLists } from '../store/coverage/lists.ts';
import { noteOf } from '../store/coverage/sentence.ts';
import { fullRolesOf } from '../store/organizations.ts';
import { CountryRef } from './country/country.ts';
import { TreatyRef } from './event/treaty-party.ts';
import { OrganizationRef } from './organization/organization.ts';
import { QualifierRef } from './statistic/observation.ts';

const Wholeness = wordsEnum('Wholeness', 'What is said of a list.', {
  complete: 'Everything that belongs in it is on record.',
  incomplete: 'Something is known to be missing.',
  unknown: 'Nobody can say; it is served as not whole.',
} satisfies Record<(typeof STATES)[number], string>);

const FirstDay = wordsEnum('FirstDay', 'What counts as the first day of a membership.', {
  accession: 'Founding, or accession to the council.',
  admission: 'Admission as the organization decided it; for founding members its founding.',
  assembly: 'Founding, or admission by the assembly; withdrawals on the day they took effect.',
  deposit: 'Deposit of the instrument of acceptance; for founding members entry into force.',
  entry_into_force: 'Entry into force for the member.',
  signature: 'Signature of the articles of agreement, or admission by the board of governors.',
  summit: 'Opening day of the conference or summit that decided the admission.',
  term: 'Beginning of the term of office.',
} satisfies Record<(typeof FIRST_DAYS)[number], string>);

ListCoverageRef.implement({
  description:
    'How whole a list of facts is on a day, by whose count, and from when to when it is known. What lies outside is not known, which is not the same as that it is not so.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({
      nullable: false,
      description: 'Identifies the list and the day: `ListCoverage:memberships|nato|member@2024-12-31`.',
      resolve: ({ record, day }) => encodeId('ListCoverage', keyOfLists(record), day),
    }),
    complete: t.boolean({
      nullable: false,
      description: 'Whether everything that belongs in it is on record on the day; false where nobody can say.',
      resolve: ({ record, day }, _args, { store }) => coverageOfAll(store, record, day).complete,
    }),
    state: t.field({
      type: Wholeness,
      nullable: false,
      description: 'What is said of the list on the day, be the day known or not; of several read as one the least.',
      resolve: ({ record, day }, _args, { store }) => coverageOfAll(store, record, day).state,
    }),
    since: t.field({
      type: 'Date',
      description: 'Since when it stands as it does on the day; null where it always has.',
      resolve: ({ record, day }, _args, { store }) => coverageOfAll(store, record, day).since,
    }),
    publishedCount: t.int({
      description: 'How long somebody counted it to be, by the last count up to the day; null where none is on record.',
      resolve: ({ record, day }, _args, { store }) => coverageOfAll(store, record, day).published?.count,
    }),
    countedOn: t.field({
      type: 'Date',
      description: 'The day of that count.',
      resolve: ({ record, day }, _args, { store }) => coverageOfAll(store, record, day).published?.day.earliest,
    }),
    startsWith: t.field({
      type: FirstDay,
      description: 'What counts as the first day of a membership in it; null where that is not settled.',
      resolve: ({ record, day }, _args, { store }) =>
        coverageOfAll(store, record, day).rows.find(({ startsWith }) => startsWith !== null)?.startsWith,
    }),
    knownFrom: t.field({
      type: 'Date',
      description: 'First day it speaks of as a whole; null where none is on record.',
      resolve: ({ record, day }, _args, { store }) => coverageOfAll(store, record, day).knownFrom,
    }),
    knownThrough: t.field({
      type: 'Date',
      description: 'Last day it can tell of: an answer for a later one is not certain. Null where nothing bounds it.',
      resolve: ({ record, day }, _args, { store }) => coverageOfAll(store, record, day).knownThrough,
    }),
    note: t.string({
      description: 'What may be missing on the day, in words; null when nothing is.',
      resolve: ({ record, day }, _args, { store }) => noteOf(store, record, day),
    }),
    citations: t.field({
      ...cited,
      description: 'Where that stands.',
      resolve: ({ record, day }, _args, { store }) =>
        viewsOf(coverageCitations(store, coverageOfAll(store, record, day)), day),
    }),
  }),
});

refetchable('ListCoverage', (_store, key) => listsOfKey(key, (name) => coveredTable(name) !== null));

ListCountRef.implement({
  description: 'How many a list has, and how exactly that is known.',
  fields: (t) => ({
    value: t.int({
      nullable: false,
      description: 'How many are in it under every reading of their dates.',
      resolve: ({ certain }) => certain,
    }),
    qualifier: t.field({
      type: QualifierRef,
      nullable: false,
      description: 'EXACTLY where the list is whole on the day and every date settles it; else AT_LEAST.',
      resolve: ({ asked, possible, certain }, _args, { store }) =>
        possible === certain && coverageOfAll(store, asked.record, asked.day).complete ? 'exactly' : 'at_least',
    }),
  }),
});

const FactTable = wordsEnum(
  'FactTable',
  'A table of facts.',
  Object.fromEntries(COVERED.map(({ table, things }) => [table.name, `Of ${things}.`])),
);

builder.objectField(CountryRef, 'coverage', (t) =>
  t.field({
    type: ListCoverageRef,
    nullable: false,
    description: 'How whole its facts of one sort are on the day, for lists that do not say so themselves.',
    args: {
      table: t.arg({ type: FactTable, required: true, description: 'Which facts.' }),
      asOf: asOfArg(),
    },
    resolve: turned(({ record, day }, { table }) => viewOf(listsOfCountry(table, record.key), day)),
  }),
);

/** A country's own list in a table, the whole table where that is not divided by country. */
function listsOfCountry(table: string, country: string): Lists {
  const covered = coveredTable(table);
  const own = covered?.scopes.includes('countries') ?? false;
  return onDay([{ table, scope: own ? country : null, part: null }]);
}

builder.objectField(OrganizationRef, 'coverage', (t) =>
  t.field({
    type: ListCoverageRef,
    nullable: false,
    description: 'How whole the list of its full members is on the day.',
    args: { asOf: asOfArg() },
    resolve: turned(({ record, day }) => viewOf(onDay(memberLists(record, null, fullRolesOf(record))), day)),
  }),
);

builder.objectField(TreatyRef, 'coverage', (t) =>
  t.field({
    type: ListCoverageRef,
    nullable: false,
    description: 'How whole the list of its parties and signatories is on the day.',
    args: { asOf: asOfArg() },
    resolve: turned(({ record, day }) => viewOf(onDay(partyLists(record, day, null)), day)),
  }),
);
