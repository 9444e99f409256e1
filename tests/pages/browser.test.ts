import { describe, expect, test } from 'vitest';
import { violationsOn } from '../fixtures/axe.ts';
import { hasBrowser, realBrowser } from '../fixtures/browser.ts';
import { realServer } from '../fixtures/real.ts';
import { ODD, PLACES } from './place.ts';

/** Bytes over the wire that a page and what it needs to be read may take. */
const BUDGETS = [
  ['/', 60_000],
  ['/country/kazakhstan', 120_000],
] as const;

describe.skipIf(!hasBrowser)('pages in a real browser', () => {
  const server = realServer();
  const browser = realBrowser();
  const address = (path: string) => new URL(path, server.url).href;

  test.each(PLACES)('%s is accessible', async (path) => {
    const page = await browser.page(1440, 900);
    await page.goto(address(path));
    expect(await violationsOn(page)).toEqual([]);
    await page.context().close();
  });

  test('a map tells what is under the pointer, and a land leads to its page, without a word of complaint', async () => {
    const page = await browser.page(1440, 900);
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await page.goto(address('/world@1960-01-01'));
    await page.hover('.map picture');
    const brazil = page.locator('svg.drawn [data-key="BRA"]');
    await brazil.waitFor();
    expect(await brazil.locator('title').textContent()).toBe('Brazil');
    await brazil.locator('path').click({ force: true });
    await page.waitForURL('**/country/brazil@1960-01-01');
    expect(said).toEqual([]);
    await page.context().close();
  });

  test.each(BUDGETS)('%s takes at most %i bytes, all from this server', async (path, most) => {
    const page = await browser.page(1440, 900);
    let bytes = 0;
    const foreign: string[] = [];
    page.on('requestfinished', async (request) => {
      const sizes = await request.sizes();
      // Pictures below the fold come when they are scrolled to.
      if (request.resourceType() !== 'image') bytes += sizes.responseBodySize + sizes.responseHeadersSize;
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(new URL(server.url).origin)) foreign.push(request.url());
    });
    await page.goto(address(path), { waitUntil: 'networkidle' });
    expect(bytes).toBeGreaterThan(1000);
    expect(bytes).toBeLessThan(most);
    expect(foreign).toEqual([]);
    await page.context().close();
  });

  test('the slider goes to another day, the field as well, and the day stays in the links', async () => {
    const page = await browser.page(1440, 900);
    await page.goto(address('/country/kazakhstan@2008-12-26'));
    await page.getByRole('slider').focus();
    for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowLeft');
    await page.waitForURL('**/country/kazakhstan@2008-12-23');
    // Where it led, it can be moved on.
    await page.keyboard.press('ArrowRight');
    await page.waitForURL('**/country/kazakhstan@2008-12-24');
    await page.getByLabel('As of').fill('1995-06-01');
    await page.getByRole('button', { name: 'Go' }).click();
    await page.waitForURL('**/country/kazakhstan@1995-06-01');
    await page.getByRole('link', { name: 'Commonwealth of Independent States' }).first().click();
    await page.waitForURL('**/organization/cis@1995-06-01');
    await page.context().close();
  });

  test('a mark leads to its place among the sources, folded or not', async () => {
    const page = await browser.page(390, 800);
    await page.goto(address('/organization/un@2008-12-26'));
    const mark = page.locator('#members a.cite').nth(40);
    const aim = (await mark.getAttribute('href')) ?? '';
    await mark.click();
    await page.locator(`.sources ${aim}`).waitFor({ state: 'visible' });
    expect(await page.locator(`.sources ${aim}`).evaluate((one) => one.closest('details')?.open ?? true)).toBe(true);
    await page.context().close();
  });

  test('the slider moves the map without leaving the page, one picture for a month', async () => {
    const page = await browser.page(1440, 900);
    await page.goto(address('/world@1991-06-01'));
    const maps: string[] = [];
    page.on('request', (request) => maps.push(request.url()));
    await page.getByRole('slider').evaluate((slider) => {
      const day = slider as unknown as { value: string; dispatchEvent(event: Event): void };
      day.value = String(Date.UTC(1992, 5, 15) / 86_400_000);
      day.dispatchEvent(new Event('input'));
    });
    await page.locator('.map img[src$="asOf=1992-06-01"]').waitFor();
    // The browser asks for the icon, and for flags further down, whenever it likes.
    expect(maps.filter((map) => !/\/chart\.svg\?kind=map|\/favicon\.svg$|\/flag\/[\w-]+\.svg$/.test(map))).toEqual([]);
    expect(page.url()).toContain('/world@1991-06-01');
    await page.context().close();
  });

  test('the years go by over the map until that is stopped, by keyboard as well', async () => {
    const page = await browser.page(1440, 900);
    await page.goto(address('/world@1989-06-01'));
    await page.getByRole('button', { name: 'Play the years' }).press('Enter');
    await page.locator('.map img[src*="asOf=1991-01-01"]').waitFor();
    await page.getByRole('button', { name: 'Stop' }).press('Enter');
    await page.getByRole('button', { name: 'Play the years' }).waitFor();
    expect(await page.getByLabel('As of').inputValue()).toMatch(/^199\d-01-01$/);
    expect(page.url()).toContain('/world@1989-06-01');
    await page.context().close();
  });

  test('a search box completes what is typed into it, and finds it', async () => {
    const page = await browser.page(1440, 900);
    await page.goto(address('/country/kazakhstan'));
    await page.getByRole('combobox', { name: 'Search' }).pressSequentially('Kyrgy');
    await page.locator('#offers option[value="Kyrgyzstan"]').waitFor({ state: 'attached' });
    await page.getByRole('combobox', { name: 'Search' }).press('Enter');
    await page.waitForURL('**/search?q=Kyrgy');
    expect(await page.getByRole('listitem').first().innerText()).toContain('Kyrgyzstan');
    await page.context().close();
  });

  test('without scripts the day is chosen by a form', async () => {
    const context = await browser.context({ javaScriptEnabled: false });
    context.setDefaultTimeout(0);
    const page = await context.newPage();
    await page.goto(address('/country/kazakhstan'));
    await page.getByLabel('As of').fill('1995-06-01');
    await page.getByRole('button', { name: 'Go' }).click();
    await page.waitForURL('**/country/kazakhstan@1995-06-01');
    expect(await page.getByRole('slider').count()).toBe(0);
    await context.close();
  });

  test('a lone figure is as wide as one among several, and a mark that came before tells its source when it is reached', async () => {
    const page = await browser.page(1440, 900);
    await page.goto(address('/country/ussr@1985-06-01'));
    expect((await page.locator('.tiles figure').boundingBox())?.width).toBeLessThan(480);
    await page.goto(address('/organization/un@2008-12-26'));
    const mark = page.locator('a.cite:not([title])').first();
    const text = await page.evaluate(
      (aim) => {
        const place = document.querySelector(`.sources ${aim}`);
        return `${place?.closest('li')?.querySelector('a')?.textContent}, ${place?.lastChild?.textContent?.trim()}`;
      },
      await mark.getAttribute('href'),
    );
    const id = await mark.evaluate((one) => (one.id = 'again'));
    await page.locator(`#${id}`).focus();
    expect(await page.locator(`#${id}`).getAttribute('title')).toBe(text);
    await page.context().close();
  });

  test.each([...PLACES.map(([path]) => path), ...ODD])(
    '%s fits a narrow screen, accessible in the dark',
    async (path) => {
      const page = await browser.page(390, 800);
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.goto(address(path));
      const wide = await page.evaluate(() => {
        const isOver = (one: { scrollWidth: number; clientWidth: number }) => one.scrollWidth > one.clientWidth;
        return [
          ...(isOver(document.documentElement) ? ['the page'] : []),
          ...[...document.querySelectorAll('.wide')].filter(isOver).map((one) => one.textContent?.slice(0, 40)),
        ];
      });
      expect(wide).toEqual([]);
      // The editor of the playground is made by others, whose own test is in tests/assistant.
      if (path !== '/graphql') expect(await violationsOn(page)).toEqual([]);
      await page.context().close();
    },
  );

  test.each(['ar', 'he', 'fa'])(
    'names that run the other way (%s) leave a narrow page as wide as it is',
    async (lang) => {
      const context = await browser.context({ viewport: { width: 390, height: 800 }, locale: lang });
      context.setDefaultTimeout(0);
      const page = await context.newPage();
      for (const path of ['/country/kazakhstan', '/organization/sco@2008-12-26', '/world@1960-01-01']) {
        await page.goto(address(path));
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect([path, over]).toEqual([path, 0]);
      }
      await context.close();
    },
  );

  test('on paper a page bears its subject, its day, its address and how far the record reaches', async () => {
    const page = await browser.page(800, 1100);
    await page.emulateMedia({ media: 'print' });
    await page.goto(address('/country/kazakhstan@2008-12-26'));
    const shown = await page.evaluate(() => document.body.innerText);
    expect(shown).toContain('“Kazakhstan”, as of 26 December 2008.');
    expect(shown).toContain('/country/kazakhstan@2008-12-26');
    expect(shown).toMatch(/known through \d+ \w+ \d{4}/);
    expect(await violationsOn(page)).toEqual([]);
    expect(await page.locator('form.days').isVisible()).toBe(false);
    expect(await page.locator('section summary:visible').count()).toBe(0);
    expect(await page.locator('.sources details span').first().isVisible()).toBe(true);
    await page.context().close();
  });
});
