import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publishIndicators } from '../../tests/import/published.ts';

/** Series of a real release of the World Development Indicators. */
const INDICATORS = 1500;
const CLI = join(import.meta.dirname, '../../src/cli.ts');

/** Tells the most memory it had when it ends. */
const TELLING = 'data:text/javascript,process.on("exit",()=>process.send(process.resourceUsage().maxRSS))';

/** What it takes to read a whole release of the World Development Indicators that says what we have. */
export async function benchImport(root: string, print: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'almanac-import-'));
  try {
    const to = join(folder, 'WDI_CSV_2026_07_01.zip');
    await publishIndicators({ root, to, indicators: INDICATORS });
    const env = { ...process.env, DATA_DIR: root, RELEASES_DIR: folder };
    const began = performance.now();
    const args = ['--disable-warning=ExperimentalWarning', '--import', TELLING, CLI, 'import', 'worldbank-wdi', to];
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    let memory = 0;
    child.on('message', (kilobytes) => {
      memory = Number(kilobytes);
    });
    const [code] = await once(child, 'exit');
    const seconds = (performance.now() - began) / 1000;
    print(
      `import of ${INDICATORS} indicators that says what we have: ${seconds.toFixed(1)} s, ${(memory / 1024).toFixed(0)} MiB at most, exit ${code}`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
