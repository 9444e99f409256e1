import { parentPort, workerData } from 'node:worker_threads';
import type { CompilerData, CompilerMessage } from './compile.ts';
import { ensureRelease } from './dataset/compile/current.ts';
import { AlmanacError } from './model/errors.ts';

// Runs in a thread of its own: compiles one release, tells how far it is, and ends.
const { dataRoot, folder } = workerData as CompilerData;
const tell = (message: CompilerMessage) => parentPort?.postMessage(message);

try {
  const path = await ensureRelease(dataRoot, folder, (label, done, total) =>
    tell({ kind: 'progress', label, done, total }),
  );
  tell({ kind: 'done', path });
} catch (error) {
  // Only what is cloned crosses to the other thread: an error of ours would arrive without its code.
  if (!(error instanceof AlmanacError)) throw error;
  tell({ kind: 'refused', code: error.code, message: error.message, details: error.details });
}
