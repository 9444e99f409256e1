import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { expect, test } from 'vitest';
import { startServer } from '../fixtures/real.ts';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

test.skipIf(!existsSync(executablePath))('a browser shows a chart, with every word inside the picture', async () => {
  const server = await startServer();
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1100, height: 900 } });
    const countries = 'COD,VCT,BIH,TTO,PNG,STP,ATG,CAF,GNQ,FSM,MKD,KNA';
    await page.goto(server.url.replace('/graphql', `/chart.svg?indicator=population_total&countries=${countries}`));
    // Runs in the page, whose types the project does not load.
    const outside = await page.evaluate<string[]>(`{
      const { width, height } = document.documentElement.getBoundingClientRect();
      [...document.querySelectorAll('text')]
        .filter((text) => { const box = text.getBoundingClientRect(); return box.left < 0 || box.right > width || box.top < 0 || box.bottom > height; })
        .map((text) => text.textContent);
    }`);
    expect(outside).toEqual([]);
    expect(await page.locator('text', { hasText: 'Democratic Republic of the Congo' }).count()).toBe(1);
  } finally {
    await browser.close();
    await server.stop();
  }
});
