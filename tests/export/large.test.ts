import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import JSONstat from 'jsonstat-toolkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Running } from '../../src/main.ts';
import { ask, realStore, startServer } from '../fixtures/real.ts';
import { csvRows, TWENTY, take } from '../fixtures/taken.ts';

let server: Running;
let place: string;
const store = realStore();
/** Two hundred countries with a value in every year of every one of the twenty. */
let countries: readonly string[] = [];
beforeAll(async () => {
  server = await startServer();
  place = server.url.replace('/graphql', '/export/');
  const rows = await csvRows(`${place}series.csv?indicators=${TWENTY}&from=1960&to=2019&layout=wide`);
  const whole = rows.filter((row) => TWENTY.split(',').every((code) => row[code] !== ''));
  const years = Map.groupBy(whole, ({ geo }) => geo ?? '');
  countries = [...years].flatMap(([geo, known]) => (known.length === 60 ? geo : [])).slice(0, 200);
});
afterAll(() => {
  store.engine.close();
  return server.stop();
});

const query = () => `indicators=${TWENTY}&countries=${countries.join(',')}&from=1960&to=2019`;

test('20 indicators of 200 countries over 60 years, 240,000 points, are one request', async () => {
  expect(countries).toHaveLength(200);
  const rows = await csvRows(`${place}series.csv?${query()}`);
  expect(rows).toHaveLength(240_000);
  expect(new Set(rows.map(({ indicator, geo, year }) => `${indicator} ${geo} ${year}`)).size).toBe(240_000);
  const document = JSONstat(await (await take(`${place}series.jsonstat?${query()}`)).json());
  expect(document.n).toBe(240_000);
  for (const { indicator = '', geo = '', year: time = '', value } of rows.filter((_, index) => index % 9973 === 0))
    expect(document.Data({ indicator, geo, time }).value).toBe(Number(value));
});

test('the same through GraphQL is refused, and the refusal names the export', async () => {
  const fields = TWENTY.split(',').map(
    (code, index) => `s${index}: series(indicator: "${code}", from: 1960, to: 2019) { points { year value } }`,
  );
  const { errors } = await ask(server.url, `{ countries(first: 200) { nodes { ${fields.join(' ')} } } }`);
  expect(errors?.[0]?.extensions?.code).toBe('QUERY_TOO_COSTLY');
  expect(errors?.[0]?.message).toContain('/export/series.csv?indicators=');
});

test('more points than the setting allows are refused before any is read, naming what to narrow', async () => {
  const small = await startServer({ MAX_EXPORT_POINTS: '200000' });
  try {
    const at = small.url.replace('/graphql', '/export/');
    const refused = await fetch(`${at}series.csv?${query()}`);
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({
      errors: [
        {
          message: expect.stringContaining('240000'),
          extensions: { code: 'EXPORT_TOO_LARGE', argument: 'indicators' },
        },
      ],
    });
    expect((await fetch(`${at}series.csv?${query()}&layout=wide`)).status).toBe(400);
    expect((await take(`${at}series.csv?${query().replace('from=1960', 'from=2000')}`)).status).toBe(200);
  } finally {
    await small.stop();
  }
});

test('memory stays flat while the largest export streams to a slow reader', async () => {
  const script = join(import.meta.dirname, '../fixtures/slow-reader.ts');
  const codes = [...store.graph.indicators.values()].filter(({ coverage }) => (coverage?.observations ?? 0) > 40_000);
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--disable-warning=ExperimentalWarning',
    '--expose-gc',
    script,
    codes
      .slice(0, 12)
      .map(({ code }) => code)
      .join(','),
  ]);
  const { megabytes, growth } = JSON.parse(stdout) as { readonly megabytes: number; readonly growth: number };
  expect(megabytes).toBeGreaterThan(80);
  expect(growth).toBeLessThan(32);
});
