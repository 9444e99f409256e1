import { getNamedType, isNonNullType, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { parseDay, partialDate } from '../../src/model/time.ts';
import { toSchema } from '../../src/schema/schema.ts';
import { ask, realServer } from '../fixtures/real.ts';

const server = realServer();
const objects = Object.values(toSchema().getTypeMap()).filter(isObjectType);

test('beside every date stand its parts, missing where it is missing', () => {
  const alone: string[] = [];
  let dates = 0;
  for (const type of objects) {
    if (type.name === 'PartialDateParts') continue;
    const fields = Object.values(type.getFields());
    for (const [at, field] of fields.entries()) {
      if (getNamedType(field.type).name !== 'PartialDate') continue;
      dates += 1;
      const next = fields[at + 1];
      const paired =
        next?.name === `${field.name}Parts` &&
        getNamedType(next.type).name === 'PartialDateParts' &&
        isNonNullType(next.type) === isNonNullType(field.type);
      if (!paired) alone.push(`${type.name}.${field.name}`);
    }
  }
  expect(alone).toEqual([]);
  expect(dates).toBeGreaterThan(40);
});

test('whatever has a start and an end says both in words', () => {
  const PAIRS = [
    ['startDate', 'endDate'],
    ['start', 'end'],
    ['foundingDate', 'dissolutionDate'],
    ['inForce', 'ended'],
  ];
  const silent = objects.filter((type) => {
    const fields = type.getFields();
    return PAIRS.some((names) => names.every((name) => fields[name])) && !fields.dates;
  });
  expect(silent.map(({ name }) => name)).toEqual([]);
});

interface Parts {
  readonly id: string;
  readonly edtf: string;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly precision: string;
  readonly text: string;
}

const PARTS = '{ id edtf earliest latest precision text }';

test('Kazakhstan joined the United Nations on a day, other bodies within bounds', async () => {
  const { data, errors } = await ask(
    server.url,
    `{ country(code: "KZ", asOf: "2008-12-26") {
      dates
      memberships(first: 500) { nodes { organization { key } startDate startDateParts ${PARTS} dates german: dates(lang: "de") } }
    } }`,
  );
  expect(errors).toBeUndefined();
  const { country } = data as {
    country: {
      dates: string;
      memberships: {
        nodes: {
          organization: { key: string };
          startDate: string | null;
          startDateParts: Parts | null;
          dates: string | null;
          german: string | null;
        }[];
      };
    };
  };
  expect(country.dates).toBe('since 16 December 1991');
  const { nodes } = country.memberships;
  const un = nodes.find(({ organization }) => organization.key === 'un');
  expect(un).toMatchObject({
    startDate: '1992-03-02',
    startDateParts: {
      id: 'PartialDateParts:1992-03-02',
      edtf: '1992-03-02',
      earliest: '1992-03-02',
      latest: '1992-03-02',
      precision: 'DAY',
      text: '2 March 1992',
    },
    dates: 'since 2 March 1992',
    german: 'seit dem 2. März 1992',
  });
  const seen = new Set<string>();
  for (const { startDate, startDateParts: parts } of nodes) {
    expect(startDate === null).toBe(parts === null);
    if (startDate === null || parts === null) continue;
    const { earliest, latest } = partialDate(startDate);
    seen.add(parts.precision);
    expect(parts.edtf).toBe(startDate);
    if (parts.earliest !== null) expect(parseDay(parts.earliest)).toBe(earliest);
    if (parts.latest !== null) expect(parseDay(parts.latest)).toBe(latest);
    expect([parts.earliest === null, parts.latest === null]).toEqual([
      parts.precision === 'NOT_LATER_THAN',
      parts.precision === 'NOT_EARLIER_THAN',
    ]);
  }
  expect([...seen]).toEqual(expect.arrayContaining(['DAY', 'RANGE']));
});

test('an open side is null, and an event says its days', async () => {
  const { data, errors } = await ask(
    server.url,
    `{ open: node(id: "PartialDateParts:[..1991]") { ... on PartialDateParts ${PARTS} }
      later: node(id: "PartialDateParts:[2009..]") { ... on PartialDateParts { earliest latest precision text(lang: "fr") } }
      summit: node(id: "Event:cica-summit-2002") { ... on Event { startDate endDate dates } }
      treaty: node(id: "Treaty:npt") { ... on Treaty { inForce inForceParts { text } dates } }
      statistic: country(code: "KZ") { statistic(indicator: "population_total", year: 2008) { period periodParts { precision } } } }`,
  );
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    open: {
      id: 'PartialDateParts:[..1991]',
      edtf: '[..1991]',
      earliest: null,
      latest: '1991-12-31',
      precision: 'NOT_LATER_THAN',
      text: 'not later than 1991',
    },
    later: { earliest: '2009-01-01', latest: null, precision: 'NOT_EARLIER_THAN', text: 'au plus tôt en 2009' },
    summit: { startDate: '2002-06-03', endDate: '2002-06-05', dates: '3–5 June 2002' },
    treaty: { inForce: '1970-03-05', inForceParts: { text: '5 March 1970' }, dates: 'since 5 March 1970' },
    statistic: { statistic: { period: '2008', periodParts: { precision: 'YEAR' } } },
  });
});

test('a language that is none is answered in English, and never breaks the answer', async () => {
  const langs = ['', '!', 'xx', 'en-', 'x'.repeat(500), 'de-DE-u-ca-hebrew-nu-deva', 'i-klingon'];
  const asked = langs.map((lang, at) => `a${at}: dates(lang: ${JSON.stringify(lang)})`).join(' ');
  const { data, errors } = await ask(server.url, `{ country(code: "KZ") { ${asked} none: dates(lang: null) } }`);
  expect(errors).toBeUndefined();
  const english = 'since 16 December 1991';
  const [, , , , , german] = langs.map((_lang, at) => `a${at}`);
  expect((data as { country: object }).country).toEqual({
    ...Object.fromEntries(langs.map((_lang, at) => [`a${at}`, english])),
    [german ?? '']: 'seit dem 16. Dezember 1991',
    none: english,
  });
});
