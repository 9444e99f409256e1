import { parseArgs } from 'node:util';
import { readConfig } from '../../src/config.ts';
import { ensureRelease } from '../../src/dataset/compile/current.ts';
import { toSchema } from '../../src/schema/schema.ts';
import { openStore } from '../../src/store/store.ts';
import { prove } from './generate/proof.ts';

// The proof at full length: `node tests/plan/prove.ts --documents 50000 --seed 1 --memory 64`.
const { values: options } = parseArgs({
  options: {
    documents: { type: 'string', default: '50000' },
    seed: { type: 'string', default: '1' },
    memory: { type: 'string', default: '64' },
  },
});
const MEBIBYTE = 1024 * 1024;
const { DATA_DIR, RELEASES_DIR } = readConfig({});
const store = openStore(await ensureRelease(DATA_DIR, RELEASES_DIR, () => undefined), {
  cubeCacheBytes: 64 * MEBIBYTE,
});
const { givenUp, differing, ...counts } = prove(toSchema(), store, {
  documents: Number(options.documents),
  seed: Number(options.seed),
  memory: Number(options.memory) * MEBIBYTE,
  maxCost: 5000,
});
process.stdout.write(`${JSON.stringify(counts)}\n`);
for (const one of [...givenUp.slice(0, 3), ...differing]) process.stdout.write(`\n${one}\n`);
if (counts.differences > 0) process.exitCode = 1;
