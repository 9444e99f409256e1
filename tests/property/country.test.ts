import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ask, realServer } from '../fixtures/real.ts';
import {
  changes,
  dayAfter,
  dayNear,
  earliest,
  isOfState,
  latest,
  mayHold,
  type Row,
  rowsBy,
  runs,
  scan,
  shown,
  sorted,
  surelyHolds,
} from './naive.ts';

const server = realServer({ MAX_COST: '1000000', ANSWER_CACHE_MB: '0' });

/** Lists of dated rows: the field, its table, and the columns beside the fields that show them. */
const LISTS = [
  ['names', 'countries/country_names.csv', 'kind language name start end', 'kind language name startDate endDate'],
  ['codes', 'countries/country_codes.csv', 'scheme code start end', 'scheme code startDate endDate'],
  ['capitals', 'countries/capitals.csv', 'role name start end', 'role name startDate endDate'],
  ['currencies', 'countries/country_currencies.csv', 'currency kind start end', 'code kind startDate endDate'],
  ['languages', 'countries/country_languages.csv', 'language status start end', 'code status startDate endDate'],
  ['attributes', 'countries/country_attributes.csv', 'attribute value start end', 'attribute value startDate endDate'],
  ['offices', 'countries/office_holders.csv', 'office title name start end', 'office title name startDate endDate'],
] as const;

const tables = LISTS.map(([field, file, columns, fields]) => ({
  field,
  rowsOf: rowsBy(file, 'country'),
  columns: columns.split(' '),
  fields: fields.split(' '),
}));
const memberships = rowsBy('organizations/memberships.csv', 'member');
const interruptions = rowsBy('countries/interruptions.csv', 'country');
const relations = scan('countries/diplomatic_relations.csv');
const relationsOf = (key: string) => relations.filter(({ country, partner }) => country === key || partner === key);
const followers = rowsBy('countries/successions.csv', 'predecessor');
const forerunners = rowsBy('countries/successions.csv', 'successor');
const countries = new Map(scan('countries/countries.csv').map((row) => [row.key ?? '', row]));

const everything = (key: string): Row[] => [
  ...[countries.get(key) ?? []].flat(),
  ...tables.flatMap(({ rowsOf }) => rowsOf(key)),
  ...[memberships, interruptions, relationsOf, followers, forerunners].flatMap((rowsOf) => rowsOf(key)),
];

const countryAndDay = fc
  .constantFrom(...countries.keys())
  .chain((key) => fc.tuple(fc.constant(key), dayNear(changes(everything(key)))));

const SELECTION = `
  existsOn name officialName
  ${tables.map(({ field, fields }) => `${field} { ${fields.join(' ')} }`).join(' ')}
  predecessors { predecessor { key } kind } successors { successor { key } kind }
  memberships(first: 500) { totalCount nodes { key } }
  asObserver: memberships(role: [OBSERVER], first: 500) { nodes { key } }
  diplomaticRelations(first: 500) { totalCount nodes { partner { key } kind startDate endDate } }`;

type Item = Record<string, unknown>;
interface Page {
  readonly totalCount: number;
  readonly nodes: Item[];
}
interface Answer {
  readonly existsOn: boolean;
  readonly name: string;
  readonly officialName: string | null;
  readonly memberships: Page;
  readonly asObserver: Page;
  readonly diplomaticRelations: Page;
  readonly [list: string]: unknown;
}

async function country(key: string, day: string): Promise<Answer> {
  const { data, errors } = await ask(
    server.url,
    `{ country: node(id: "Country:${key}@${day}") { ... on Country { ${SELECTION} } } }`,
  );
  if (errors) throw new Error(errors[0]?.message);
  return (data as { country: Answer }).country;
}

const WORDS = new Set(['kind', 'role', 'status', 'office', 'scheme', 'attribute']);

/** Items as the table writes them: enum words in lower case. */
function plain(items: unknown, fields: readonly string[]): string[] {
  return sorted(
    (items as Item[]).map((item) =>
      fields.map((field) => (WORDS.has(field) ? String(item[field]).toLowerCase() : item[field])),
    ),
  );
}

const keyIn = (item: Item, field: string) => (item[field] as { key: string }).key;

function exists(key: string, day: string): boolean {
  return (
    mayHold(countries.get(key) ?? {}, day) &&
    !interruptions(key).some((row) => row.kind !== 'occupation' && surelyHolds(row, day))
  );
}

function nameOf(key: string, kind: string, day: string): string[] {
  const held = tables[0]?.rowsOf(key).filter((row) => row.kind === kind && row.language === 'en' && mayHold(row, day));
  return (held ?? []).map(({ name }) => name ?? '');
}

test('as of any day a country is what a plain scan of the tables finds', async () => {
  await fc.assert(
    fc.asyncProperty(countryAndDay, async ([key, day]) => {
      const answer = await country(key, day);
      expect(answer.existsOn).toBe(exists(key, day));
      for (const { field, rowsOf, columns, fields } of tables) {
        const held = rowsOf(key).filter((row) => mayHold(row, day));
        expect(plain(answer[field], fields), field).toEqual(shown(held, ...columns));
      }
      for (const [name, kind] of [
        [answer.name, 'common'],
        [answer.officialName, 'official'],
      ] as const) {
        const held = nameOf(key, kind, day);
        if (held.length > 0) expect(held).toContain(name);
      }
      const followed = (rows: readonly Row[], other: string) =>
        sorted(rows.filter(({ date }) => !date || earliest(date) <= day).map((row) => [row[other], row.kind]));
      for (const [field, rows, other] of [
        ['predecessors', forerunners(key), 'predecessor'],
        ['successors', followers(key), 'successor'],
      ] as const) {
        const items = answer[field] as Item[];
        expect(sorted(items.map((item) => [keyIn(item, other), String(item.kind).toLowerCase()]))).toEqual(
          followed(rows, other),
        );
      }
    }),
    runs(300),
  );
});

test('as of any day its memberships and relations are those a plain scan finds', async () => {
  await fc.assert(
    fc.asyncProperty(countryAndDay, async ([key, day]) => {
      const answer = await country(key, day);
      const stints = memberships(key).filter((row) => isOfState(row) && row.rank !== 'deprecated' && mayHold(row, day));
      expect(plain(answer.memberships.nodes, ['key'])).toEqual(shown(stints, 'key'));
      expect(answer.memberships.totalCount).toBe(stints.length);
      const observing = stints.filter(({ role }) => role === 'observer');
      expect(plain(answer.asObserver.nodes, ['key'])).toEqual(shown(observing, 'key'));

      const held = relationsOf(key).filter((row) => mayHold(row, day));
      expect(
        sorted(
          answer.diplomaticRelations.nodes.map((item) => [
            keyIn(item, 'partner'),
            String(item.kind).toLowerCase(),
            item.startDate,
          ]),
        ),
      ).toEqual(
        sorted(held.map((row) => [row.country === key ? row.partner : row.country, row.kind, row.start || null])),
      );
      expect(answer.diplomaticRelations.totalCount).toBe(held.length);
    }),
    runs(300),
  );
});

test('the day of a change differs from the day before by what begins and ends on it, and by nothing else', async () => {
  const changed = fc
    .constantFrom(...countries.keys())
    .map((key) => ({ key, days: changes(tables.flatMap(({ rowsOf }) => rowsOf(key))) }))
    .filter(({ days }) => days.length > 0)
    .chain(({ key, days }) => fc.tuple(fc.constant(key), fc.constantFrom(...days)));
  await fc.assert(
    fc.asyncProperty(changed, async ([key, day]) => {
      const [before, after] = await Promise.all([country(key, dayAfter(day, -1)), country(key, day)]);
      for (const { field, rowsOf, columns, fields } of tables) {
        const [then, now] = [plain(before[field], fields), plain(after[field], fields)];
        const lasts = ({ end = '' }: Row) => end === '' || latest(end) > day;
        const begins = rowsOf(key).filter((row) => row.start && earliest(row.start) === day && lasts(row));
        const ended = rowsOf(key).filter(
          ({ start = '', end = '' }) => end && latest(end) === day && (start === '' || earliest(start) < day),
        );
        expect(now.filter((row) => !then.includes(row))).toEqual(shown(begins, ...columns));
        expect(then.filter((row) => !now.includes(row))).toEqual(shown(ended, ...columns));
      }
    }),
    runs(150),
  );
});
