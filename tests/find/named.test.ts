import { getNamedType, isInputObjectType, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { finderIn } from '../../src/builder/code/named.ts';
import { toSchema } from '../../src/schema/schema.ts';
import { ask, type Result, realServer } from '../fixtures/real.ts';
import { placesIn } from './place.ts';

const schema = toSchema();
const places = placesIn(schema);
const server = realServer();

/** Texts that name nothing with a root field: words to look for, tags of languages, cursors, ids of anything. */
const PLAIN = new Set(
  'lang locale query prefix after before id ids equals in ne nin contains startsWith endsWith text name title description capital unit provider aggregation valueType predicate quote words producer licence place person resolution value to of'.split(
    ' ',
  ),
);
const NAMING = new Set(['String', 'ID', 'EntityFilter', 'CodeFilter', 'TextFilter']);

test('every argument and condition that is a text names a thing by its finder, or is plain text', () => {
  const texts = places.filter(({ input }) => NAMING.has(getNamedType(input.type).name));
  const unclear = texts.filter(({ input }) => finderIn(input) === null && !PLAIN.has(input.name));
  expect(unclear.map(({ name }) => name)).toEqual([]);
  expect(texts.length).toBeGreaterThan(80);
});

test('the places that are tried hold every argument there is', () => {
  const tried = new Set<unknown>(places.map(({ input }) => input));
  const untried: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (isObjectType(type)) {
      for (const { name, args } of Object.values(type.getFields()))
        for (const argument of args) if (finderIn(argument) && !tried.has(argument)) untried.push(`${type}.${name}`);
    } else if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields()))
        if (finderIn(field) && !tried.has(field)) untried.push(`${type}.${field.name}`);
    }
  }
  expect(untried).toEqual([]);
});

/** Ways to name one thing of each kind, and one that names none. */
const FORMS: Readonly<Record<string, readonly [forms: readonly string[], unknown: string]>> = {
  country: [['KAZ', 'kz', '398', 'Q232', 'Kazakhstan', 'kazakhstan', 'Казахстан', 'Country:KZ@2008-12-26'], 'KZZ'],
  organization: [['un', 'UN', 'ONU', 'united nations', 'Organization:UN'], 'Untied Nations'],
  'country organization': [['KAZ', 'kz', 'kazakhstan', 'Country:KZ@2008-12-26'], 'KZZ'],
  'country organization treaty event': [['KAZ', 'kz', 'kazakhstan', 'Country:KZ'], 'KZZ'],
  indicator: [['population_total', 'Population_Total', 'SP.POP.TOTL', 'Population'], 'populaton_total'],
  treaty: [['npt', 'NPT', 'treaty on the non-proliferation of nuclear weapons', 'Treaty:npt'], 'nptt'],
  event: [['cica-summit-2002', 'CICA-Summit-2002', 'Event:cica-summit-2002'], 'cica-sumit-2002'],
  region: [['143', 'Central Asia', 'central-asia', 'Region:143'], 'Central Asja'],
  continent: [['AS', 'as', 'asia', 'Continent:AS'], 'Asja'],
  area: [['WLD', 'wld', 'World', 'Area:WLD'], 'Wolrd'],
  currency: [['KZT', 'kzt', '398', 'kazakhstani tenge', 'Currency:KZT'], 'KZX'],
  language: [['kk', 'KK', 'kazakh', 'Language:kk'], 'Kazahk'],
  theme: [['economy', 'Economy', 'Theme:economy'], 'econmy'],
  person: [['nursultan-nazarbayev', 'NURSULTAN NAZARBAYEV', 'Person:nursultan-nazarbayev'], 'Nursultan Nasarbajew'],
  subdivision: [['KZ-75', 'kz-75', 'Subdivision:KZ-75'], 'KZ-7'],
  city: [['astana', 'Astana', 'City:astana'], 'Astanna'],
  source: [['worldbank-wdi', 'WorldBank-WDI', 'Source:worldbank-wdi'], 'worldbank-wdj'],
  claim: [['china-daily-2008-12-26.001', 'China-Daily-2008-12-26.001'], 'china-daily-2008-12-26.0011'],
};

/** What was refused; an assessment tells of it in its own fields. */
function refusal({ errors, data }: Result) {
  const [own] = (data as { assess?: Readonly<Record<string, unknown>>[] } | null)?.assess ?? [];
  if (own?.errorCode == null) return errors?.[0];
  const { errorCode: code, errorArgument: argument, candidates, sentence: message } = own;
  return { message, extensions: { code, argument, candidates } };
}

const CONDITIONS = ['equals', 'in', 'ne', 'nin'] as const;

test.each(places.filter(({ input }) => finderIn(input) !== null).map((place) => [place.name, place] as const))(
  '%s takes every form, and says what may have been meant by none',
  async (_name, { input, ask: questionOf }) => {
    const [forms, unknown] = FORMS[finderIn(input)?.fields.join(' ') ?? ''] ?? [[], ''];
    expect(forms).not.toEqual([]);
    const condition = /^(Entity|Code)Filter$/.test(getNamedType(input.type).name);
    for (const key of condition ? CONDITIONS : [null]) {
      const written = (code: string) => {
        const text = JSON.stringify(code);
        if (key === null) return questionOf(text);
        return questionOf(`{ ${key}: ${key === 'equals' || key === 'ne' ? text : `[${text}]`} }`);
      };
      const [first, ...others] = await Promise.all(forms.map((form) => ask(server.url, written(form))));
      expect(first?.errors, written(forms[0] ?? '')).toBeUndefined();
      for (const other of others) expect(other).toEqual(first);
      const result = await ask(server.url, written(unknown));
      const [refused, { extensions }] = [refusal(result), result];
      const suggested = (extensions?.suggestions as { candidates: unknown[] }[] | undefined)?.[0];
      expect(suggested?.candidates ?? refused?.extensions?.candidates, written(unknown)).toContainEqual(
        suggested ? expect.objectContaining({ code: forms[0] }) : forms[0],
      );
      if (!suggested) expect(refused?.extensions?.code).toMatch(/^UNKNOWN_/);
    }
  },
);

/** Arguments that mean a year. */
const YEARS = new Set(['year', 'from', 'to', 'covers', 'index']);

test.each(
  places
    .filter(({ input }) => YEARS.has(input.name) && getNamedType(input.type).name === 'Int')
    .map((place) => [place.name, place] as const),
)('%s is a year from 1 to 9999', async (_name, { input, ask: questionOf }) => {
  for (const year of ['0', '-5', '10000']) {
    expect(refusal(await ask(server.url, questionOf(year))), questionOf(year)).toMatchObject({
      message: expect.stringContaining('from 1 to 9999'),
      extensions: { code: 'BAD_ARGUMENT', argument: input.name },
    });
  }
  for (const year of ['1', '9999']) expect((await ask(server.url, questionOf(year))).errors).toBeUndefined();
});

test('a code with a character that nobody can see names nothing, wherever one is taken', async () => {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(
    ({ args }) => args.length > 0 && args.every(({ name, type }) => name === 'code' || !String(type).endsWith('!')),
  );
  const named = fields.filter(({ args }) => args.some((one) => one.name === 'code' && finderIn(one)));
  expect(named.length).toBeGreaterThan(10);
  for (const code of ['a\u0000b', 'K\u0007Z', 'eu\u007f', '\u0085un', 'life_\u0001expectancy']) {
    const found = named.map(({ name }) => `${name}(code: ${JSON.stringify(code)}) { __typename }`).join(' ');
    const { data } = (await ask(server.url, `{ ${found} }`)) as { data: Record<string, unknown> };
    expect(Object.entries(data).filter(([, value]) => value !== null)).toEqual([]);
    const page = await fetch(new URL(`/country/${encodeURIComponent(code)}`, server.url), { redirect: 'manual' });
    expect(page.status).toBe(404);
  }
  expect(await ask(server.url, '{ country(code: " KZ\\t") { key } }')).toEqual({ data: { country: { key: 'KAZ' } } });
});
