import { execFile } from 'node:child_process';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { readOperations } from '../../src/server/named/operation.ts';
import { violationsOn } from '../fixtures/axe.ts';
import { hasBrowser, realBrowser } from '../fixtures/browser.ts';
import { realServer } from '../fixtures/real.ts';

const OPERATIONS = join(import.meta.dirname, '../../schema/operations');

/** As long as a test may take: how long a browser takes is a property of the machine. */
const PATIENT = { timeout: 30 * 60_000 };

describe.skipIf(!hasBrowser)('the playground in a real browser', () => {
  const server = realServer();
  const browser = realBrowser();

  test.each(['light', 'dark'] as const)(
    'is accessible in %s, but for tabs of the editor',
    async (colorScheme) => {
      const page = await browser.page(1400, 900);
      await page.emulateMedia({ colorScheme });
      await page.goto(server.url);
      await page.getByText('"Astana"').first().waitFor();
      // A tab of the editor holds the button that closes it.
      expect(await violationsOn(page, ['nested-interactive'])).toEqual([]);
      await page.context().close();
    },
    PATIENT.timeout,
  );

  test('opens with its name and examples by theme, each in one and with a sentence, and fetches nothing from elsewhere', async () => {
    const page = await browser.page(1400, 900);
    const foreign: string[] = [];
    const said: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(new URL(server.url).origin)) foreign.push(request.url());
    });
    page.on('console', (message) => said.push(message.text()));
    await page.goto(server.url);
    await page.getByRole('tab', { name: 'CountryToday' }).waitFor();
    // Whoever comes for the first time is shown what an answer looks like.
    await page.getByText('"Astana"').first().waitFor();
    expect(await page.title()).toBe('Ask Almanac');
    expect(await page.getByRole('link', { name: 'Almanac', exact: true }).getAttribute('href')).toBe('/');
    const examples = page.getByRole('navigation', { name: 'Examples' });
    const links = await examples
      .locator('h2 + ul a:not(#past a)')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    const all = readOperations(OPERATIONS).map(({ name }) => `/graphql?example=${name.replace(/^\d+-/, '')}`);
    expect(links.toSorted()).toEqual(all.toSorted());
    const sentences = await examples.locator('li:not(#past li) small').allInnerTexts();
    expect(sentences.filter((sentence) => !/^[A-Z].{20,}[.!?]$/.test(sentence))).toEqual([]);
    expect([foreign, said]).toEqual([[], []]);
    await page.screenshot({ path: process.env.SCREENSHOT ?? '/dev/null', type: 'png' });
    await page.context().close();
  });

  test('on a telephone the answer stands under the question, as wide as it', async () => {
    const page = await browser.page(390, 800);
    await page.goto(`${server.url}?example=country-today`);
    await page.getByText('"Astana"').first().waitFor();
    const [asked, answered] = [
      await page.locator('.graphiql-editors').boundingBox(),
      await page.locator('.graphiql-response').boundingBox(),
    ];
    expect(answered?.width).toBeGreaterThan(250);
    expect(answered?.y).toBeGreaterThanOrEqual((asked?.y ?? 0) + (asked?.height ?? 0) - 1);
    await page.context().close();
  });

  test('a second visit loads kilobytes', async () => {
    const page = await browser.page(1400, 900);
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    let bytes = 0;
    // Fonts that stand in the styles are told as if they had been sent.
    const sent = new Set<string>();
    session.on('Network.requestWillBeSent', ({ requestId, request }) => {
      if (request.url.startsWith('http')) sent.add(requestId);
    });
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (sent.has(requestId)) bytes += encodedDataLength;
    });
    const visit = async () => {
      bytes = 0;
      await page.goto(server.url, { waitUntil: 'networkidle' });
      await page.getByRole('tab', { name: 'CountryToday' }).waitFor();
      return bytes;
    };
    expect(await visit()).toBeGreaterThan(500_000);
    await page.goto('about:blank');
    expect(await visit()).toBeLessThan(20_000);
    await page.context().close();
  });

  test('an example runs when its link is opened, is shown as a table, and stands in the history', async () => {
    const page = await browser.page(1400, 900);
    await page.goto(`${server.url}?example=ranking`);
    await expect.poll(() => textIn(page, 'response'), PATIENT).toContain('"rank": 1');
    expect(new URL(page.url()).searchParams.get('query')).toContain('query Ranking');
    await page.getByRole('button', { name: 'Table' }).click();
    const rows = page.getByRole('region', { name: 'The answer as a table' }).getByRole('row');
    expect(await rows.allInnerTexts()).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^rank\b.*country name/),
        expect.stringMatching(/^4\b.*Kazakhstan/),
      ]),
    );
    await page.goto(server.url);
    const past = page.getByRole('region', { name: 'History' });
    await past.getByRole('link', { name: 'Ranking' }).click();
    await expect.poll(() => textIn(page, 'response'), PATIENT).toContain('"rank": 1');
    await past.getByRole('button', { name: 'Forget it' }).click();
    expect(await past.isVisible()).toBe(false);
    await page.context().close();
  });

  test('what is copied as code asks the same with its variables', async () => {
    const page = await browser.page(1400, 900);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const query = 'query Copied($code: String!) { country(code: $code) { name endDate: end capitals { name } } }';
    await page.goto(linkTo({ query, variables: '{"code":"C\u00f4te d\'Ivoire"}' }));
    await expect.poll(() => textIn(page, 'response'), PATIENT).toContain('Yamoussoukro');
    const copied = async (form: string) => {
      await page.getByRole('button', { name: form, exact: true }).click();
      await page.getByText(`Copied as ${form}`).waitFor();
      return page.evaluate(() => navigator.clipboard.readText());
    };
    const capitals = [{ name: 'Abidjan' }, { name: 'Yamoussoukro' }];
    const data = { country: { name: "Côte d'Ivoire", endDate: null, capitals } };
    const run = async (code: string) => {
      const module = `${code}\nexport { data };`;
      return (
        (await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(module)}`)) as { data: unknown }
      ).data;
    };
    expect(await run(await copied('fetch'))).toEqual(data);
    const typed = await copied('TypeScript');
    expect(typed).toContain('readonly endDate: null;');
    expect(typed).toMatch(/readonly capitals: readonly \(\{\s+readonly name: string;\s+\}\)\[\];/);
    expect(await run(stripTypeScriptTypes(typed))).toEqual(data);
    const curl = await copied('curl');
    const answer = await promisify(execFile)('sh', ['-c', curl]);
    expect(JSON.parse(answer.stdout)).toEqual({ data });
    expect(new URL(await copied('link')).searchParams.get('variables')).toContain('Ivoire');
    await page.context().close();
  });

  /** A browser that has not been here before. */
  const fresh = () => browser.page(1400, 900);
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
    await page.getByRole('button', { name: 'New tab' }).click();
    await expect.poll(() => address().get('query') ?? '', PATIENT).not.toContain('Linked');
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
