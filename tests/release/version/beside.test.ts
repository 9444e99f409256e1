import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Running } from '../../../src/main.ts';
import { RELEASE_FORMAT } from '../../../src/model/disk/format.ts';
import { type Result, startServer } from '../../fixtures/real.ts';
import { RENAMED, twoReleases } from '../second.ts';

const OLD = '2026.11.24';
const FOREIGN = '2020.01.01';

let root: string;
let running: Running;
let served: string;
let old: string;
const at = (path: string) => new URL(path, running.url).href;

/** The real release is served; one of another name of Kazakhstan, and one of another format, lie beside it. */
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'almanac-beside-'));
  const folder = join(root, 'releases');
  mkdirSync(folder);
  const [real, renamed] = twoReleases(root);
  [served, old] = [basename(real, '.sqlite'), basename(renamed, '.sqlite')];
  const foreign = join(root, 'foreign.sqlite');
  const db = new DatabaseSync(foreign);
  db.exec("CREATE TABLE meta (key TEXT, value TEXT); INSERT INTO meta VALUES ('format', '1'), ('date', '2020-01-01')");
  db.close();
  place(folder, OLD, renamed, String(RELEASE_FORMAT));
  place(folder, FOREIGN, foreign, '1');
  running = await startServer({ RELEASE: real, RELEASES_DIR: folder, OPEN_RELEASES: '1' });
});
afterAll(async () => {
  await running.stop();
  rmSync(root, { recursive: true, force: true });
});

function place(folder: string, version: string, from: string, format: string): void {
  mkdirSync(join(folder, version));
  const file = basename(from);
  copyFileSync(from, join(folder, version, file));
  const manifest = { version, release: basename(file, '.sqlite'), date: version.replaceAll('.', '-'), file, bytes: 0 };
  writeFileSync(join(folder, version, 'release.json'), JSON.stringify({ ...manifest, format }));
}

const NAME = '{ country(code: "KZ") { name } dataset { release } }';
const post = (body: object, headers: Record<string, string> = {}, path = '/graphql') =>
  fetch(at(path), {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body: JSON.stringify(body),
  });
const nameIn = async (response: Response) => {
  const { data } = (await response.json()) as { readonly data: { readonly country: { readonly name: string } } };
  return [data.country.name, response.headers.get('almanac-release')];
};

describe('a request says which release it asks', () => {
  test('by a header, by a parameter of its address, or among the extensions of its question', async () => {
    expect(await nameIn(await post({ query: NAME }, { 'almanac-release': OLD }))).toEqual([RENAMED, old]);
    expect(await nameIn(await post({ query: NAME }, {}, `/graphql?release=${OLD}`))).toEqual([RENAMED, old]);
    expect(await nameIn(await post({ query: NAME, extensions: { release: OLD } }))).toEqual([RENAMED, old]);
    const asked = `/graphql?query=${encodeURIComponent(NAME)}`;
    expect(await nameIn(await fetch(at(`${asked}&release=${OLD}`)))).toEqual([RENAMED, old]);
    const extensions = encodeURIComponent(JSON.stringify({ release: OLD }));
    expect(await nameIn(await fetch(at(`${asked}&extensions=${extensions}`)))).toEqual([RENAMED, old]);
  });

  test('by its version, its name, or the beginning of its hash; and the one that is served by its own', async () => {
    for (const name of [OLD, old, old.slice(0, -4), old.slice('almanac-'.length)])
      expect(await nameIn(await post({ query: NAME }, { 'almanac-release': name })), name).toEqual([RENAMED, old]);
    expect(await nameIn(await post({ query: NAME }, { 'almanac-release': served }))).toEqual(['Kazakhstan', served]);
  });

  test('and who says nothing is answered by the one that is served, whose name the answer bears', async () => {
    expect(await nameIn(await post({ query: NAME }))).toEqual(['Kazakhstan', served]);
    expect(await nameIn(await post({ query: `query Long ${NAME}`, extensions: {} }))).toEqual(['Kazakhstan', served]);
  });

  test('of all addresses: operations, exports, pictures, pages', async () => {
    const text = async (path: string) => (await fetch(at(path))).text();
    const [now, then] = [await fetch(at('/api/')), await fetch(at(`/api/?release=${OLD}`))];
    expect([now.headers.get('almanac-release'), then.headers.get('almanac-release')]).toEqual([served, old]);
    expect(await text(`/export/tables/country_names.csv?release=${OLD}`)).toContain(RENAMED);
    expect(await text('/export/tables/country_names.csv')).not.toContain(RENAMED);
    expect(await text(`/country/kazakhstan?release=${OLD}`)).toContain(RENAMED);
    expect(await text('/country/kazakhstan')).not.toContain(RENAMED);
    const picture = `/chart.svg?indicator=population_total&countries=KZ,DE`;
    expect(await text(`${picture}&release=${OLD}`)).toContain(RENAMED.split(' ')[0] ?? '');
  });
});

describe('releases side by side', () => {
  test('are never mixed by a cache: tags differ, and answers vary by the header', async () => {
    const asked = at(`/graphql?query=${encodeURIComponent('{ country(code: "DE") { name } }')}`);
    const [now, then] = [await fetch(asked), await fetch(asked, { headers: { 'almanac-release': OLD } })];
    expect(await now.text()).toBe(await then.text());
    expect(now.headers.get('etag')).not.toBe(then.headers.get('etag'));
    for (const { headers } of [now, then]) expect(headers.get('vary')).toContain('Almanac-Release');
    const again = await fetch(asked, { headers: { 'if-none-match': then.headers.get('etag') ?? '' } });
    expect(again.status).toBe(200);
    const posted = { query: '{ country(code: "KZ") { name } }' };
    const both = [await post(posted), await post(posted, { 'almanac-release': OLD }), await post(posted)];
    const texts = await Promise.all(both.map((response) => response.text()));
    expect(texts.map((text) => text.includes(RENAMED))).toEqual([false, true, false]);
  });

  test('cite themselves: the address under a page leads to the answer it had', async () => {
    const page = await (await fetch(at('/country/kazakhstan'))).text();
    expect(page).toContain(`/country/kazakhstan?release=${served}</p>`);
    const older = await (await fetch(at(`/country/kazakhstan?release=${OLD}`))).text();
    const [, cited = ''] = /(\/country\/[^ ?]+\?release=almanac-[0-9a-f]{16})<\/p>/.exec(older) ?? [];
    expect(cited).toContain(old);
    expect(await (await fetch(at(cited))).text()).toContain(RENAMED);
  });

  test('lead from page to page within one, and from an older to the present one', async () => {
    const page = await (await fetch(at(`/country/kazakhstan?release=${OLD}`))).text();
    expect(page).toContain('You read release');
    const own = [...page.matchAll(/<a [^>]*href="(\/[a-z]+\/[^"]*)"/g)].map(([, address]) => address);
    expect(own.length).toBeGreaterThan(20);
    expect(own.filter((address) => !address?.includes(`release=${old}`))).toEqual([]);
    expect(page).toContain('<a href="/">The present one</a>');
    const moved = await fetch(at(`/country/KZ?release=${OLD}`), { redirect: 'manual' });
    expect(moved.headers.get('location')).toBe(`/country/kazakhstan-of-the-second-release?release=${old}`);
  });
});

describe('a release that cannot be had', () => {
  const refused = async (response: Response) => {
    const { errors } = (await response.json()) as Result;
    return [response.status, errors?.[0]?.extensions?.code, errors?.[0]?.extensions?.candidates];
  };

  test('is refused with those that are there', async () => {
    const there = [FOREIGN, OLD, served];
    for (const response of [
      await post({ query: NAME }, { 'almanac-release': '1999.01.01' }),
      await post({ query: NAME, extensions: { release: 'nonsense/../../etc' } }),
      await fetch(at('/country/kazakhstan?release=almanac-0000000000000000')),
    ])
      expect(await refused(response)).toEqual([404, 'UNKNOWN_RELEASE', there]);
  });

  test('is refused in a page where a browser asks for one, and in data where it asks for data', async () => {
    const headers = { accept: 'text/html,application/xhtml+xml' };
    const page = await fetch(at('/country/kazakhstan?release=almanac-0000000000000000'), { headers });
    expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await page.text()).toMatch(/<h1>Not answered<\/h1><p>[^<]*almanac-0000000000000000/);
    const data = await fetch(at('/country/kazakhstan.json?release=almanac-0000000000000000'), { headers });
    expect([data.status, data.headers.get('content-type')]).toEqual([404, 'application/json; charset=utf-8']);
  });

  test('for its format is refused as such', async () => {
    expect(await refused(await post({ query: NAME }, { 'almanac-release': FOREIGN }))).toEqual([
      400,
      'BAD_RELEASE',
      undefined,
    ]);
  });

  test('because two are named, or none by the name, is refused with the reason', async () => {
    for (const response of [
      await fetch(at(`/country/kazakhstan?release=${OLD}&release=${FOREIGN}`)),
      await fetch(at('/country/kazakhstan?release=')),
      await post({ query: NAME, extensions: { release: OLD } }, { 'almanac-release': served }),
      await post({ query: NAME, extensions: { release: 7 } }),
    ])
      expect(await refused(response)).toEqual([400, 'BAD_ARGUMENT', undefined]);
  });
});

test('the numbers of the server and its health are those of no release', async () => {
  const metrics = await (await fetch(at(`/metrics?release=${OLD}`))).text();
  expect(metrics).toContain(`almanac_info{release="${served}"`);
});
