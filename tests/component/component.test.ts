import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Running } from '../../src/main.ts';
import { hasBrowser, launchBrowser } from '../fixtures/browser.ts';
import { startServer } from '../fixtures/real.ts';

/** Bytes over the wire that somebody else's page may pay for both elements. */
const BUDGET = 5000;

let server: Running;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());
const at = (path: string) => new URL(path, server.url).href;

test('the script has an address that stays and one that may be kept for ever, small and the same bytes', async () => {
  const about = (await (await fetch(at('/components/'))).json()) as Record<'module' | 'integrity' | 'stays', string>;
  const [kept, stays] = await Promise.all([fetch(at(about.module)), fetch(at(about.stays))]);
  expect(kept.headers.get('cache-control')).toContain('immutable');
  expect(stays.headers.get('cache-control')).toContain('max-age=60');
  expect(stays.headers.get('content-type')).toContain('text/javascript');
  for (const { headers } of [kept, stays])
    expect([headers.get('access-control-allow-origin'), headers.get('cross-origin-resource-policy')]).toEqual([
      '*',
      'cross-origin',
    ]);
  const bytes = Buffer.from(await kept.arrayBuffer());
  expect(Buffer.from(await stays.arrayBuffer()).equals(bytes)).toBe(true);
  expect(about.integrity).toBe(`sha384-${createHash('sha384').update(bytes).digest('base64')}`);
  expect(brotliCompressSync(bytes).byteLength).toBeLessThan(BUDGET);
  expect(bytes.toString()).not.toMatch(/^import /m);
  expect((await fetch(at('/components/almanac.0123456789.js'))).status).toBe(404);
});

describe.skipIf(!hasBrowser)('on a page of another origin with a strict policy', () => {
  let browser: Browser;
  let foreign: Server;
  let body = '';
  let scheme = 'normal';
  beforeAll(async () => {
    browser = await launchBrowser();
    foreign = createServer((_request, response) => {
      const { origin } = new URL(server.url);
      const own = `script-src ${origin}; connect-src ${origin}; img-src ${origin}; style-src 'nonce-own'`;
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': `default-src 'none'; ${own}`,
      });
      const style = `<style nonce="own">:root { color-scheme: ${scheme}; }</style>`;
      const script = `<script type="module" src="${origin}/components.js"></script>`;
      response.end(
        `<!doctype html><html lang="en"><title>Elsewhere</title>${style}${script}<main><h1>Here</h1>${body}</main></html>`,
      );
    });
    await new Promise<void>((resolve) => foreign.listen(0, '127.0.0.1', resolve));
  });
  afterAll(async () => {
    await browser.close();
    foreign.close();
  });

  /** A page that holds this, and what it complained of. */
  async function opened(html: string, colors: 'light' | 'dark' = 'light'): Promise<{ page: Page; said: string[] }> {
    body = html;
    const context = await browser.newContext({ viewport: { width: 900, height: 900 }, colorScheme: colors });
    context.setDefaultTimeout(0);
    const page = await context.newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    await page.goto(`http://127.0.0.1:${(foreign.address() as AddressInfo).port}/`);
    return { page, said };
  }
  const CHART = '<almanac-chart indicator="population_total" countries="KZ,UZ" from="1990">Two peoples</almanac-chart>';
  const picture = (page: Page) => page.locator('almanac-chart img');

  test('a chart is drawn with an alternative text that tells its values, and passes for accessible', async () => {
    const { page, said } = await opened(CHART);
    await picture(page).waitFor();
    expect(await picture(page).getAttribute('alt')).toMatch(
      /^Population: Kazakhstan and Uzbekistan\. .*17\.2 m in 1990/,
    );
    const isDrawn = (image: HTMLImageElement | SVGElement) =>
      (image as HTMLImageElement).decode().then(() => (image as HTMLImageElement).naturalWidth > 300);
    expect(await picture(page).evaluate(isDrawn)).toBe(true);
    expect(await picture(page).getAttribute('src')).not.toContain('theme=dark');
    expect(said).toEqual([]);
    await page.evaluate(axe.source);
    const violations = await page.evaluate(async () => {
      const { axe: library } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
      return (await library.run()).violations.map(({ id }) => id);
    });
    expect(violations).toEqual([]);
    await page.context().close();
  });

  test('dark colours follow the page, not the reader alone, and change with them', async () => {
    scheme = 'light dark';
    const { page } = await opened(CHART, 'dark');
    await picture(page).waitFor();
    expect(await picture(page).getAttribute('src')).toContain('theme=dark');
    await page.emulateMedia({ colorScheme: 'light' });
    await page.waitForFunction(
      () => !document.querySelector('almanac-chart')?.shadowRoot?.querySelector('img')?.src.includes('dark'),
    );
    await page.context().close();
    scheme = 'normal';
    const { page: plain } = await opened(CHART, 'dark');
    await picture(plain).waitFor();
    expect(await picture(plain).getAttribute('src')).not.toContain('theme=dark');
    await plain.context().close();
  });

  test.each([
    [
      'country="KZ" indicator="population_total" year="2008"',
      ['Population · Kazakhstan · 2008', '16,426,525 people'],
      'worldbank-wdi',
    ],
    ['country="KZ" indicator="population_total" year="2008" lang="de"', ['Kasachstan', '16.426.525'], 'worldbank-wdi'],
    ['country="KZ" organization="un"', ['United Nations · Kazakhstan', 'since 2 March 1992'], 'un-mtdsg'],
    ['country="KZ" as-of="1998-01-01"', ['Capital · Kazakhstan', 'Akmola'], 'cia-world-factbook'],
  ])('a fact %s is told with its source, which is a link', async (attributes, texts, source) => {
    const { page, said } = await opened(`<almanac-fact ${attributes}>waiting</almanac-fact>`);
    const fact = page.locator('almanac-fact');
    await fact.locator('cite a').first().waitFor();
    const text = await fact.locator('p').innerText();
    for (const one of texts) expect(text).toContain(one);
    expect(await fact.locator('cite a').first().getAttribute('href')).toBe(at(`/source/${source}`));
    expect((await fetch(at(`/source/${source}`))).status).toBe(200);
    expect(said).toEqual([]);
    await page.context().close();
  });

  test.each([
    ['<almanac-fact country="KZ" indicator="population_totals"></almanac-fact>', 'did you mean population_total'],
    ['<almanac-fact country="Germny"></almanac-fact>', 'did you mean DEU'],
    ['<almanac-fact indicator="population_total"></almanac-fact>', 'needs the attribute country'],
    ['<almanac-chart indicator="popul"></almanac-chart>', 'there is no indicator "popul"'],
    ['<almanac-chart colour="red"></almanac-chart>', 'there is no parameter "colour"'],
    ['<almanac-fact country="KZ" server="nowhere"></almanac-fact>', 'server "nowhere" is no address'],
    ['<almanac-chart kind="map" server="nowhere"></almanac-chart>', 'server "nowhere" is no address'],
    ['<almanac-fact country="KZ" server="http://127.0.0.1:1"></almanac-fact>', 'http://127.0.0.1:1 cannot be reached'],
  ])('what is wrong is said inside: %s', async (html, text) => {
    const { page } = await opened(html);
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toContain(text);
    await page.context().close();
  });

  test('several stand on a page whose language is badly written, with whatever attributes frameworks put there', async () => {
    const marks =
      'role="figure" dir="ltr" tabindex="0" onclick="" ng-version="1" _ngcontent-x="" data-v-1="" v-cloak="" key="1"';
    const { page, said } = await opened(
      `<div lang="de_AT"><almanac-fact country="KZ" indicator="population_total" year="2008"></almanac-fact>
       <almanac-chart indicator="population_total" countries="KZ" ${marks}></almanac-chart></div>
       <div lang="Deutsch!"><almanac-fact country="KZ"></almanac-fact></div>
       <almanac-fact country="KZ" indicator="population_total" year="2008" lang="no such"></almanac-fact>`,
    );
    await picture(page).waitFor();
    await page.locator('almanac-fact cite').nth(2).waitFor();
    expect(await picture(page).getAttribute('src')).toContain('lang=de-AT');
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(await page.locator('almanac-fact p').first().innerText()).toContain('Kasachstan');
    expect(await page.locator('almanac-fact p').nth(1).innerText()).toContain('Astana');
    expect(await page.locator('almanac-fact p').last().innerText()).toContain('16,426,525');
    // Its handler was refused by the policy of the page, and that is all.
    expect(said.filter((one) => !one.includes('inline event handler'))).toEqual([]);
    await page.context().close();
  });

  test('the module may come from both of its addresses', async () => {
    const about = (await (await fetch(at('/components/'))).json()) as { module: string };
    const { page, said } = await opened(`${CHART}<script type="module" src="${at(about.module)}"></script>`);
    await picture(page).waitFor();
    await page.waitForLoadState('networkidle');
    expect(said).toEqual([]);
    await page.context().close();
  });

  test('an attribute that changes asks anew, and what was asked before comes too late', async () => {
    const { page } = await opened(
      '<almanac-fact country="KZ" indicator="population_total" year="2008"></almanac-fact>',
    );
    const fact = page.locator('almanac-fact');
    await fact.locator('cite').waitFor();
    await fact.evaluate((element) => {
      element.setAttribute('year', '1995');
      queueMicrotask(() => setTimeout(() => element.setAttribute('year', '2001')));
    });
    await fact.getByText('2001').waitFor();
    expect(await fact.locator('p').innerText()).not.toContain('1995');
    await page.context().close();
  });
});
