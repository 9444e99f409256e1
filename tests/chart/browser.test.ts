import { expect, test } from 'vitest';
import { hasBrowser, launchBrowser, newPage } from '../fixtures/browser.ts';
import { startServer } from '../fixtures/real.ts';

/** Pictures with long titles, keys and notes. */
const PICTURES = [
  'indicator=population_total&countries=COD,VCT,BIH,TTO,PNG,STP,ATG,CAF,GNQ,FSM,MKD,KNA',
  'indicator=gdp_per_capita_ppp_constant_2021&countries=KAZ,UZB,KGZ,TJK,TKM',
  'kind=map&organization=sco&asOf=2008-12-26',
  'kind=map&asOf=2026-11-24&width=480',
];

test.skipIf(!hasBrowser)('a browser shows a chart, with every word inside the picture', async () => {
  const server = await startServer();
  const browser = await launchBrowser();
  try {
    const page = await newPage(browser, 1100, 900);
    for (const picture of PICTURES) {
      await page.goto(server.url.replace('/graphql', `/chart.svg?${picture}`));
      // Runs in the page, whose types the project does not load.
      const outside = await page.evaluate<string[]>(`{
        const { width, height } = document.documentElement.getBoundingClientRect();
        [...document.querySelectorAll('text')]
          .filter((text) => { const box = text.getBoundingClientRect(); return box.left < 0 || box.right > width || box.top < 0 || box.bottom > height; })
          .map((text) => text.textContent);
      }`);
      expect([picture, outside]).toEqual([picture, []]);
    }
    await page.goto(server.url.replace('/graphql', `/chart.svg?${PICTURES[0]}`));
    expect(await page.locator('text', { hasText: 'Democratic Republic of the Congo' }).count()).toBe(1);
  } finally {
    await browser.close();
    await server.stop();
  }
});
