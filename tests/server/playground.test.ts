import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Running } from '../../src/main.ts';
import { startServer } from '../fixtures/real.ts';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

describe.skipIf(!existsSync(executablePath))('the playground in a real browser', () => {
  let server: Running;
  let browser: Browser;
  beforeAll(async () => {
    server = await startServer();
    browser = await chromium.launch({
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  test('opens with the examples in tabs, runs one, and fetches nothing from elsewhere', async () => {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
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
    await page.close();
  });
});
