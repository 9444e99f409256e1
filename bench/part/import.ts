import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publishIndicators } from '../../tests/import/published.ts';

/** Series of a real release of the World Development Indicators. */
const INDICATORS = 1500;
const CLI = join(import.meta.dirname, '../../src/cli.ts');

/** Room for what is young, as `npm run almanac` gives it. */
const AS_THE_SCRIPT = '--max-semi-space-size=16';

/** Tells the most memory it had when it ends. */
const TELLING = 'data:text/javascript,process.on("exit",()=>process.send(process.resourceUsage().maxRSS))';

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
  const args = [AS_THE_SCRIPT, '--disable-warning=ExperimentalWarning', '--import', TELLING, CLI];
  args.push('import', 'worldbank-wdi', ...rest);
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  let memory = 0;
  child.on('message', (kilobytes) => {
    memory = Number(kilobytes);
  });
  const [code] = await once(child, 'exit');
  const seconds = (performance.now() - began) / 1000;
  return `${seconds.toFixed(1)} s, ${(memory / 1024).toFixed(0)} MiB at most, exit ${code}`;
}
