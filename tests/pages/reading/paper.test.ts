import { describe, expect, test } from 'vitest';
import { violationsOn } from '../../fixtures/axe.ts';
import { hasBrowser, realBrowser } from '../../fixtures/browser.ts';
import { realServer } from '../../fixtures/real.ts';

const EIGHT = '/compare?codes=KZ,UZ,KG,TJ,TM,SUN,DDR,US';

describe.skipIf(!hasBrowser)('on paper', () => {
  const server = realServer();
  const browser = realBrowser();

  async function printed(path: string) {
    const page = await browser.page(718, 1000);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.goto(new URL(path, server.url).href);
    return page;
  }

  test.each([
    EIGHT,
    '/world@1960-01-01',
    '/ranking/population_total?year=2008&among=SCO',
    '/treaty/npt',
    '/country',
    '/contribute/Country:GBR',
  ])('%s fits the sheet, without forms, in a landmark each', async (path) => {
    const page = await printed(path);
    const wide = await page.evaluate(() =>
      ['body', '.wide', 'table', 'pre']
        .flatMap((one) => [...document.querySelectorAll(one)])
        .filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
        .map((one) => one.className || one.localName),
    );
    expect(wide).toEqual([]);
    expect(await page.locator('form:visible, button:visible').count()).toBe(0);
    expect(await violationsOn(page)).toEqual([]);
    await page.context().close();
  });

  test('pictures are light, whatever the screen is', async () => {
    const page = await printed('/world@1960-01-01');
    const shown = await page
      .locator('.map img')
      .evaluate((image) => (image as unknown as { currentSrc: string }).currentSrc);
    expect(shown).toContain('kind=map');
    expect(shown).not.toContain('theme=dark');
    await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
    await page.waitForFunction(() =>
      document.querySelector<HTMLImageElement>('.map img')?.currentSrc.includes('theme=dark'),
    );
    await page.context().close();
  });

  test('four countries stand beside each other on a telephone', async () => {
    const page = await browser.page(390, 800);
    await page.goto(new URL('/compare?codes=KZ,UZ,KG,TJ', server.url).href);
    expect(
      await page
        .locator('.wide')
        .first()
        .evaluate((one) => one.scrollWidth - one.clientWidth),
    ).toBe(0);
    await page.context().close();
  });
});
