import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Running } from '../../src/main.ts';
import { hasBrowser, launchBrowser, newPage } from '../fixtures/browser.ts';
import { startServer } from '../fixtures/real.ts';

/** As long as a test may take: how long a browser takes is a property of the machine. */
const PATIENT = { timeout: 30 * 60_000 };

describe.skipIf(!hasBrowser)('the playground in a real browser', () => {
  let server: Running;
  let browser: Browser;
  beforeAll(async () => {
    server = await startServer();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  test('opens with the examples in tabs, runs one, and fetches nothing from elsewhere', async () => {
    const page = await newPage(browser, 1400, 900);
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (!/^(http:\/\/127\.0\.0\.1|blob:|data:)/.test(request.url())) foreign.push(request.url());
    });
    await page.goto(server.url);
    await page.getByRole('tab', { name: 'CountryToday' }).waitFor();
    await page.getByRole('button', { name: /execute query/i }).click();
    await page.getByText('"Astana"').first().waitFor();
    expect(await page.getByRole('tab').count()).toBeGreaterThanOrEqual(12);
    expect(foreign).toEqual([]);
    await page.screenshot({ path: process.env.SCREENSHOT ?? '/dev/null', type: 'png' });
    await page.context().close();
  });

  /** A browser that has not been here before. */
  const fresh = () => newPage(browser, 1400, 900);
  /** What an editor holds, blanks aside: the browser shows them as no-break spaces, and draws only the lines in sight. */
  const textIn = async (page: Page, editor: string) =>
    (await page.locator(`.graphiql-${editor} .view-lines`).first().innerText()).replace(/\s+/g, ' ').trim();
  const linkTo = (parameters: Record<string, string>) => `${server.url}?${new URLSearchParams(parameters)}`;

  test('what is typed stands in the address, and is there after a reload', async () => {
    const page = await fresh();
    await page.goto(server.url);
    await page.getByRole('tab', { name: 'CountryToday' }).waitFor();
    await page.locator('.graphiql-query-editor .view-lines').first().click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.insertText('query Typed { organization(code: "un") { acronym } }');
    await page.waitForFunction(() => new URL(location.href).searchParams.get('query')?.includes('Typed'));
    await page.reload();
    await page.getByRole('tab', { name: 'Typed' }).waitFor();
    await expect.poll(() => textIn(page, 'query-editor'), PATIENT).toContain('query Typed { organization(code: "un")');
    await page.getByRole('button', { name: /execute query/i }).click();
    await expect.poll(() => textIn(page, 'response'), PATIENT).toContain('"acronym": "UN"');
    await page.context().close();
  });

  test('a link with variables runs, and stays itself through a reload and a change of tab', async () => {
    const query = 'query Linked($code: String!) { country(code: $code) { alpha3 } }';
    const page = await fresh();
    await page.goto(linkTo({ query, variables: '{"code":"KZ"}' }));
    await expect.poll(() => textIn(page, 'response'), PATIENT).toContain('"alpha3": "KAZ"');
    await page.reload();
    await expect.poll(() => textIn(page, 'response'), PATIENT).toContain('"alpha3": "KAZ"');
    expect(await textIn(page, 'query-editor')).toBe(query);
    expect(await page.getByRole('tab', { name: 'Linked' }).count()).toBe(1);
    const address = () => new URL(page.url()).searchParams;
    await page.getByRole('tab', { name: 'CountryToday' }).click();
    await expect.poll(() => address().get('query'), PATIENT).toContain('CountryToday');
    expect(address().get('variables') ?? '').not.toContain('KZ');
    await page.getByRole('tab', { name: 'Linked' }).click();
    await expect.poll(() => address().get('query'), PATIENT).toBe(query);
    expect(JSON.parse(address().get('variables') ?? '')).toEqual({ code: 'KZ' });
    await page.context().close();
  });

  test('of several operations the one named in the link runs', async () => {
    const query = 'query First { country(code: "KZ") { alpha2 } } query Second { country(code: "SK") { alpha3 } }';
    const page = await fresh();
    await page.goto(linkTo({ query, operationName: 'Second' }));
    await expect.poll(() => textIn(page, 'response'), PATIENT).toContain('"alpha3": "SVK"');
    await expect.poll(() => new URL(page.url()).searchParams.get('operationName'), PATIENT).toBe('Second');
    await page.context().close();
  });

  test('a program that asks the same address gets the answer', async () => {
    const address = linkTo({ query: '{ __typename }' });
    for (const accept of ['*/*', 'application/json', 'application/json, text/html;q=0.5']) {
      const response = await fetch(address, { headers: { accept } });
      expect(await response.json(), accept).toEqual({ data: { __typename: 'Query' } });
    }
    const page = await fetch(address, { headers: { 'sec-fetch-dest': 'document' } });
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(page.headers.get('vary')).toContain('Sec-Fetch-Dest');
  });
});
