import { Worker } from 'node:worker_threads';
import { knownRelease } from './dataset/compile/current.ts';
import type { Progress } from './dataset/compile/pointer.ts';
import { THREAD_FLAGS } from './model/disk/thread.ts';
import { AlmanacError, type ErrorCode, type ErrorDetails } from './model/errors.ts';

export interface CompilerData {
  readonly dataRoot: string;
  readonly folder: string;
}

/** What the compiler's thread tells, in the order it comes. */
export type CompilerMessage =
  | { readonly kind: 'progress'; readonly label: string; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly path: string }
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly message: string; readonly details: ErrorDetails };

/**
 * Path of the release of this data, compiled when need be, in a thread of its own: a server that starts answers meanwhile,
 * if only that it is not ready.
 */
export async function releaseAside(dataRoot: string, folder: string, progress: Progress): Promise<string> {
  const known = knownRelease(dataRoot, folder);
  if (known !== null) return known;
  const workerData: CompilerData = { dataRoot, folder };
  const compiler = new Worker(new URL('./compiler.ts', import.meta.url), {
    workerData,
    // Of the flags that this process was given, a thread takes none that are V8's.
    execArgv: [...THREAD_FLAGS],
  });
  return new Promise((resolve, reject) => {
    compiler.on('message', (told: CompilerMessage) => {
      if (told.kind === 'progress') progress(told.label, told.done, told.total);
      else if (told.kind === 'done') resolve(told.path);
      else reject(new AlmanacError(told.code, told.message, told.details));
    });
    compiler.on('error', reject);
    // Nothing happens where it has told its end before.
    compiler.on('exit', (code) => reject(new Error(`the compiler ended with ${code} before it was done`)));
  });
}
