import { Worker } from 'node:worker_threads';
import { THREAD_FLAGS } from '../../../model/disk/thread.ts';
import { assertContent, expectedOf } from './release-file.ts';

/**
 * Holds the content of a release against its name in a thread of its own: nobody waits for it, and it waits for nobody, where
 * slices between answers took a minute under load. Throws BAD_RELEASE; what another name was given to cannot be held
 * against anything.
 */
export async function assertWholeAside(path: string): Promise<void> {
  if (expectedOf(path) !== undefined) assertContent(path, await hashAside(path));
}

function hashAside(path: string): Promise<string> {
  const hasher = new Worker(new URL('./hasher.ts', import.meta.url), {
    workerData: path,
    // Of the flags that this process was given, a thread takes none that are V8's.
    execArgv: [...THREAD_FLAGS],
  });
  hasher.unref();
  return new Promise((resolve, reject) => {
    hasher.on('message', resolve);
    hasher.on('error', reject);
    // Nothing happens where it has told its end before.
    hasher.on('exit', (code) => reject(new Error(`what reads ${path} ended with ${code} before it was done`)));
  });
}
