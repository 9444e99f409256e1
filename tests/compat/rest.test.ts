import { expect, test } from 'vitest';
import { z } from 'zod';
import { realServer } from '../fixtures/real.ts';

const server = realServer();
const get = (path: string) => fetch(server.url.replace('/graphql', `/compat/rest/v3.1/${path}`));
const read = async (path: string) => (await (await get(path)).json()) as Told[];

type Told = Record<string, unknown> & { readonly cca3: string; readonly name: { readonly common: string } };

const both = z.strictObject({ official: z.string().optional(), common: z.string().optional() });
const LETTERS_3 = /^[a-z]{3}$/;
const point = z.tuple([z.number(), z.number()]);

/** The fields of the original, each as it is there; those that are not on record may be absent, no other may be there. */
const COUNTRY = z.strictObject({
  name: z.strictObject({
    common: z.string(),
    official: z.string(),
    nativeName: z.record(z.string().regex(LETTERS_3), both),
  }),
  tld: z.array(z.string().startsWith('.')),
  cca2: z.string().regex(/^[A-Z]{2}$/),
  ccn3: z
    .string()
    .regex(/^\d{3}$/)
    .optional(),
  cca3: z.string().regex(/^[A-Z]{3}$/),
  cioc: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
  independent: z.boolean().optional(),
  status: z.enum(['officially-assigned', 'user-assigned']).optional(),
  unMember: z.boolean(),
  currencies: z.record(
    z.string().regex(/^[A-Z]{3}$/),
    z.strictObject({ name: z.string(), symbol: z.string().optional() }),
  ),
  idd: z.strictObject({ root: z.string().regex(/^\+\d$/), suffixes: z.array(z.string().regex(/^\d*$/)) }).partial(),
  capital: z.array(z.string()),
  altSpellings: z.array(z.string()),
  region: z.enum(['Africa', 'Americas', 'Asia', 'Europe', 'Oceania']).optional(),
  subregion: z.string().optional(),
  languages: z.record(z.string().regex(LETTERS_3), z.string()),
  translations: z.record(z.string().regex(LETTERS_3), both),
  latlng: point.optional(),
  landlocked: z.boolean().optional(),
  borders: z.array(z.string().regex(/^[A-Z]{3}$/)),
  area: z.number().optional(),
  demonyms: z.strictObject({ eng: z.strictObject({ f: z.string(), m: z.string() }) }).optional(),
  flag: z.string().optional(),
  flags: z.strictObject({ png: z.string(), svg: z.string(), alt: z.string() }).optional(),
  maps: z.strictObject({ googleMaps: z.url(), openStreetMaps: z.url() }).optional(),
  population: z.number().optional(),
  gini: z.record(z.string().regex(/^\d{4}$/), z.number()).optional(),
  fifa: z.string().optional(),
  car: z.strictObject({ signs: z.array(z.string()), side: z.enum(['left', 'right']).optional() }),
  timezones: z.array(z.string().regex(/^UTC([+-]\d\d:\d\d)?$/)),
  postalCode: z.strictObject({ format: z.string().optional(), regex: z.string() }).optional(),
  continents: z.array(z.string()),
  coatOfArms: z.strictObject({}),
  startOfWeek: z.enum(['monday', 'sunday', 'saturday', 'friday']).optional(),
  capitalInfo: z.strictObject({ latlng: point.optional() }),
});

test('all countries have the fields of the original and no others', async () => {
  const all = await read('all');
  expect(all.length).toBeGreaterThanOrEqual(249);
  for (const country of all) expect(COUNTRY.safeParse(country).error?.issues, country.cca3).toBeUndefined();
  // Of the whole list only what no source has may be missing.
  const states = all.filter(({ independent }) => independent === true);
  expect(states.length).toBeGreaterThanOrEqual(194);
  for (const field of ['ccn3', 'region', 'latlng', 'flags', 'flag', 'startOfWeek'])
    expect(
      states.filter((state) => state[field] === undefined).map(({ cca3 }) => cca3),
      field,
    ).toEqual([]);
});

const codes = (countries: readonly Told[]) => countries.map(({ cca3 }) => cca3);

test.each([
  ['name/eesti', ['EST']],
  ['name/aruba?fullText=true', ['ABW']],
  ['alpha/170', ['COL']],
  ['alpha?codes=170,no,est,pe', ['COL', 'EST', 'NOR', 'PER']],
  ['currency/cop', ['COL']],
  ['demonym/peruvian', ['PER']],
  ['capital/tallinn', ['EST']],
  ['translation/germany', ['DEU']],
  ['translation/Saksamaa', ['DEU']],
])('%s, as the documentation of the original asks, finds what it finds there', async (path, found) => {
  expect(codes(await read(path))).toEqual(found);
});

test.each([
  ['lang/spanish', ['ESP', 'MEX', 'ARG', 'GNQ'], 20],
  ['region/europe', ['DEU', 'RUS', 'ISL'], 44],
  ['subregion/Northern Europe', ['DNK', 'EST', 'GBR'], 10],
  ['independent?status=true', ['AUS', 'VAT', 'USA'], 190],
])('%s, as the documentation of the original asks, lists at least what it should', async (path, some, atLeast) => {
  const found = codes(await read(path));
  expect(found).toEqual(expect.arrayContaining([...some]));
  expect(found.length).toBeGreaterThanOrEqual(atLeast);
});

test.each([
  ['name/Turkey?fullText=true', ['TUR']],
  ['name/Ivory Coast?fullText=true', ['CIV']],
  ['name/DR Congo?fullText=true', ['COD']],
  ['name/Vatican City?fullText=true', ['VAT']],
  ['name/china?fullText=true', ['CHN']],
  ['name/Cape Verde', ['CPV']],
  ['name/Burma', ['MMR']],
  ['name/Republica del Ecuador', ['ECU']],
  ['alpha/unk', ['XKX']],
  ['alpha?codes=unk,no', ['NOR', 'XKX']],
  ['region/antarctic', ['ATA', 'ATF', 'BVT', 'HMD', 'SGS']],
  ['subregion/North America', ['BMU', 'CAN', 'GRL', 'SPM', 'USA']],
  ['subregion/South-Eastern Asia', ['BRN', 'IDN', 'KHM', 'LAO', 'MMR', 'MYS', 'PHL', 'SGP', 'THA', 'TLS', 'VNM']],
  ['demonym/Filipino', ['PHL']],
  ['demonym/New Zealander', ['NZL']],
])('%s finds what the original knows by another name', async (path, found) => {
  expect(codes(await read(path)).toSorted()).toEqual(found);
});

test('who lives somewhere is called by a word for them, and the capital of the law comes first', async () => {
  const all = await read('all?fields=cca3,name,demonyms,capital,idd');
  const of = (code: string) => all.find(({ cca3 }) => cca3 === code) ?? {};
  const called = ['FSM', 'NZL', 'TWN', 'FRA', 'COD'].map((code) => (of(code) as Called).demonyms.eng.m);
  expect(called).toEqual(['Micronesian', 'New Zealander', 'Taiwanese', 'French', 'Congolese']);
  expect(of('CIV')).toMatchObject({ capital: ['Yamoussoukro', 'Abidjan'] });
  expect(of('PRK')).toMatchObject({ name: { nativeName: { kor: { common: '조선' } } } });
  expect(of('BES')).toMatchObject({ idd: { root: '+5', suffixes: ['993', '994', '997'] } });
});
interface Called {
  readonly demonyms: { readonly eng: { readonly m: string } };
}

test('languages and native names stand in the order of their codes, of which clients take the first', async () => {
  const [kazakhstan] = await read('name/kazakhstan?fields=languages,name');
  expect(Object.keys(kazakhstan?.languages as object)).toEqual(['kaz', 'rus']);
  expect(Object.keys((kazakhstan?.name as { nativeName?: object } | undefined)?.nativeName ?? {})).toEqual([
    'kaz',
    'rus',
  ]);
});

test('every country is either independent or not, the contested among those that are not', async () => {
  const [free, other, all] = await Promise.all(
    ['independent?status=true', 'independent?status=false', 'all'].map(read),
  );
  expect([...codes(free ?? []), ...codes(other ?? [])].toSorted()).toEqual(codes(all ?? []).toSorted());
  expect(codes(other ?? [])).toEqual(expect.arrayContaining(['ESH', 'PSE', 'TWN', 'XKX', 'GRL']));
});

test('fields are chosen, and one country by its code is told by itself then', async () => {
  const [first] = await read('all?fields=name,flags');
  expect(Object.keys(first ?? {}).sort()).toEqual(['flags', 'name']);
  expect(await (await get('alpha/pe?fields=capital,region,idd')).json()).toEqual({
    capital: ['Lima'],
    region: 'Americas',
    idd: { root: '+5', suffixes: ['1'] },
  });
});

test('who takes the first of several by a name gets the one that is called so', async () => {
  const [china] = await read('name/china');
  expect(china?.cca3).toBe('CHN');
});

test('a country is told as of any day, by what it was called and had then', async () => {
  const [union] = await read('alpha/SU?asOf=1980-01-01');
  expect(union).toMatchObject({ name: { common: 'Soviet Union' }, unMember: true, capital: ['Moscow'] });
  expect(union).not.toHaveProperty('flags');
  expect((await get('alpha/SU')).status).toBe(404);
  const [germany] = await read('alpha/DE?asOf=1980-01-01');
  expect(germany).toMatchObject({ name: { common: 'West Germany' }, capital: ['Bonn'], currencies: { DEM: {} } });
});

test('offsets of time zones are those outside summer time, in the year of the day', async () => {
  const offsets = async (path: string) => ((await (await get(path)).json()) as Told).timezones;
  expect(await offsets('alpha/pt?fields=timezones')).toEqual(['UTC-01:00', 'UTC']);
  expect(await offsets('alpha/au?fields=timezones')).toContain('UTC+10:00');
  expect(await offsets('alpha/kz?fields=timezones')).toEqual(['UTC+05:00']);
  expect(await offsets('alpha/kz?fields=timezones&asOf=2020-06-01')).toEqual(['UTC+05:00', 'UTC+06:00']);
});

test('what is not found has the body of the original, and what is asked wrongly is told how', async () => {
  for (const path of ['name/nowhere', 'alpha/zzz', 'planet/mars', 'region/']) {
    const response = await get(path);
    expect([path, response.status, await response.json()]).toEqual([path, 404, { message: 'Not Found', status: 404 }]);
  }
  const posted = await fetch(server.url.replace('/graphql', '/compat/rest/v3.1/all'), { method: 'POST' });
  expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  expect(await posted.json()).toMatchObject({ status: 405, message: expect.stringContaining('GET') });
  const refused = async (path: string) => {
    const response = await get(path);
    return [response.status, ((await response.json()) as { message: string }).message];
  };
  expect(await refused('alpha/x')).toEqual([400, expect.stringContaining('two or three letters')]);
  expect(await refused('all?asOf=tomorrow')).toEqual([400, expect.stringContaining('asOf')]);
  expect(await refused('all?field=name')).toEqual([400, expect.stringContaining('"field"')]);
  expect(await refused('name/%ff')).toEqual([400, expect.stringContaining('encoded')]);
});

test('pages elsewhere find the flags, at the host that was asked', async () => {
  const peru = (await (await get('alpha/pe?fields=flags')).json()) as { flags: { svg: string } };
  const { svg } = peru.flags;
  expect(svg).toBe(`${new URL(server.url).origin}/flag/pe.svg`);
  expect((await fetch(svg)).status).toBe(200);
  const proxied = await fetch(server.url.replace('/graphql', '/compat/rest/v3.1/alpha/pe?fields=flags'), {
    headers: { 'x-forwarded-proto': 'https' },
  });
  expect(proxied.headers.get('vary')).toContain('X-Forwarded-Proto');
  expect(await proxied.json()).toMatchObject({ flags: { png: expect.stringMatching(/^https:.*pe\.png$/) } });
  const latin = await get('name/%D6sterreich');
  expect(await latin.json()).toMatchObject({ status: 400, message: expect.stringContaining('encoded') });
  const field = await get('all?fields=%D6');
  expect(await field.json()).toMatchObject({ status: 400, message: expect.stringContaining('UTF-8') });
});

test('flags are pictures of both sorts', async () => {
  const flag = (file: string) => fetch(new URL(`/flag/${file}`, server.url));
  expect((await flag('pe.svg')).headers.get('content-type')).toContain('svg');
  const png = await flag('pe.png');
  const bytes = Buffer.from(await png.arrayBuffer());
  expect([png.headers.get('content-type'), bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([
    'image/png',
    320,
    240,
  ]);
});
