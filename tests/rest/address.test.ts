import { expect, test } from 'vitest';
import { ask, realServer } from '../fixtures/real.ts';

const server = realServer();
const dear = realServer({ MAX_COST: '50' });
const at = (path: string) => server.url.replace('/graphql', path);

interface Refusal {
  readonly errors: readonly { message: string; extensions: Record<string, unknown> }[];
}

test('an address answers what its operation answers', async () => {
  const response = await fetch(at('/api/members-on-a-day?day=2020-01-01'));
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  const { data } = await ask(
    server.url,
    'query($day: Date) { organization(code: "sco", asOf: $day) { name members { totalCount } } }',
    { day: '2020-01-01' },
  );
  expect(await response.json()).toMatchObject({ data: data as object });
});

test('lists stand between commas, numbers are numbers, and conditions are JSON', async () => {
  const years = await fetch(at('/api/comparison?countries=KZ,UZ&indicators=population_total&year=2008'));
  const { data } = (await years.json()) as { data: { seriesSet: { latest: { year: number } }[] } };
  expect(data.seriesSet.map(({ latest }) => latest.year)).toEqual([2008, 2008]);
  const statistic = encodeURIComponent('{"indicator":"gdp_per_capita_current_usd","gt":5000}');
  const members = 'members-by-statistic?organization=sco&asOf=2008-12-26&indicator=gdp_per_capita_current_usd';
  const rich = await fetch(at(`/api/${members}&statistic=${statistic}`));
  expect(await rich.json()).toMatchObject({ data: { countries: { nodes: [{ key: 'RUS' }, { key: 'KAZ' }] } } });
});

test('an answer is kept by its tag, and says for which days it holds', async () => {
  const address = at('/api/country-card?code=KZ&asOf=2008-12-26');
  const first = await fetch(address);
  const tag = first.headers.get('etag') ?? '';
  expect(tag).toMatch(/^"/);
  expect(first.headers.get('cache-control')).toContain('max-age');
  expect(first.headers.get('almanac-valid')).toMatch(/^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/);
  await first.arrayBuffer();
  const again = await fetch(address, { headers: { 'if-none-match': tag } });
  expect(again.status).toBe(304);
  const head = await fetch(address, { method: 'HEAD' });
  expect(head.headers.get('etag')).toBe(tag);
});

test.each([
  { path: 'members', status: 400, code: 'BAD_ARGUMENT', argument: 'organization' },
  { path: 'members?organization=sco&day=2008', status: 400, code: 'BAD_ARGUMENT', argument: 'day' },
  { path: 'members?organization=sco&organization=un', status: 400, code: 'BAD_ARGUMENT', argument: 'organization' },
  { path: 'country-card?code=KZ&asOf=yesterday', status: 400, code: 'BAD_DATE', argument: 'asOf' },
  { path: 'country-card?code=CS', status: 400, code: 'AMBIGUOUS_CODE', argument: 'code' },
  { path: 'members?organization=natto', status: 404, code: 'NOT_FOUND', argument: 'organization' },
  { path: 'leaders?country=KZ&office=KING', status: 400, code: 'BAD_ARGUMENT', argument: 'office' },
])('/api/$path is refused with $code', async ({ path, status, code, argument }) => {
  const response = await fetch(at(`/api/${path}`));
  const { errors } = (await response.json()) as Refusal;
  expect(response.status, JSON.stringify(errors)).toBe(status);
  expect(errors[0]?.extensions).toMatchObject({ code, argument });
  expect(response.headers.get('cache-control')).toBe('no-store');
});

test('a comma too many, a blank or a slash behind the name say nothing', async () => {
  const asked = async (path: string) => (await fetch(at(`/api/${path}`))).json();
  const [plain, odd] = await Promise.all([
    asked('comparison?countries=KZ,UZ&indicators=population_total&year=2008'),
    asked('comparison/?countries=,KZ,%20UZ,&indicators=population_total,&year=2008'),
  ]);
  expect(odd).toEqual(plain);
  expect(plain).toHaveProperty('data');
});

test.each(['/api/country-card?code=%D6sterreich', '/chart.svg?kind=map&countries=%D6sterreich'])(
  '%s is told that it is not in UTF-8',
  async (path) => {
    const response = await fetch(at(path));
    expect(response.status).toBe(400);
    const [first] = ((await response.json()) as Refusal).errors;
    expect(first?.message).toContain('UTF-8');
    expect(first?.extensions).toMatchObject({ code: 'BAD_ARGUMENT' });
  },
);

test('what an address may cost is what a question may cost', async () => {
  const response = await fetch(
    dear.url.replace('/graphql', '/api/series-of-countries?indicator=population_total&countries=KZ'),
  );
  expect(response.status).toBe(400);
  expect(((await response.json()) as Refusal).errors[0]?.extensions.code).toBe('QUERY_TOO_COSTLY');
});

test('an unknown address names those that are like it, and the index has all', async () => {
  const response = await fetch(at('/api/member'));
  expect(response.status).toBe(404);
  expect(((await response.json()) as Refusal).errors[0]?.extensions.candidates).toContain('members');
  const { operations } = (await (await fetch(at('/api/'))).json()) as {
    operations: { name: string; address: string }[];
  };
  expect(operations.find(({ name }) => name === 'members')?.address).toBe('/api/members');
  expect((await fetch(at('/api'))).status).toBe(200);
  expect((await fetch(at('/api/members'), { method: 'POST' })).status).toBe(405);
});
