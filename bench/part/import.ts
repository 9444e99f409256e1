import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { publishIndicators } from '../../tests/import/published.ts';

/** Series of a real release of the World Development Indicators. */
const INDICATORS = 1500;
const COMMAND = join(import.meta.dirname, '../../bin/almanac.js');

/** Tells the most memory it had when it ends; not over a channel, with which a command does not begin anew. */
const TELLING =
  'data:text/javascript,process.on("exit",()=>process._rawDebug("most memory",process.resourceUsage().maxRSS))';

/** So many of the values of a release that revises much. */
const REVISED = 5;

/** What it takes to read a whole release of the World Development Indicators, and to take over one that revises much. */
export async function benchImport(root: string, print: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'almanac-import-'));
  try {
    const same = join(folder, 'WDI_CSV_2026_07_01.zip');
    await publishIndicators({ root, to: same, indicators: INDICATORS });
    print(`import of ${INDICATORS} indicators that says what we have: ${await timed(root, folder, [same])}`);
    const data = join(folder, 'data');
    cpSync(root, data, { recursive: true });
    const revised = join(folder, 'WDI_CSV_2026_10_14.zip');
    await publishIndicators({ root, to: revised, indicators: INDICATORS, revised: REVISED });
    print(
      `import that revises one value of ${REVISED}, taken over: ${await timed(data, folder, [revised, '--apply'])}`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs an import, and tells how long it took and the most memory of its process. */
async function timed(root: string, folder: string, rest: readonly string[]): Promise<string> {
  const env = { ...process.env, DATA_DIR: root, RELEASES_DIR: folder };
  const began = performance.now();
  const args = ['--import', TELLING, COMMAND, 'import', 'worldbank-wdi', ...rest];
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const [told, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  const memory = Number(/most memory (\d+)/.exec(told)?.[1]);
  const seconds = (performance.now() - began) / 1000;
  return `${seconds.toFixed(1)} s, ${(memory / 1024).toFixed(0)} MiB at most, exit ${code}`;
}
