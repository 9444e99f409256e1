import { join } from 'node:path';
import { inputsHash, inputsStamp } from './inputs.ts';
import { type Progress, readPointer, writePointer } from './pointer.ts';

/** Path of the release of this data, where a glance at the files shows that it is compiled already. */
export function knownRelease(dataRoot: string, folder: string): string | null {
  const pointer = readPointer(folder);
  return pointer?.stamp === inputsStamp(dataRoot) ? join(folder, pointer.file) : null;
}

/**
 * Path of the release of this data, compiled only when data or compiler changed. The compiler is read only then: most
 * starts find a release.
 */
export async function ensureRelease(dataRoot: string, folder: string, progress: Progress): Promise<string> {
  const stamp = inputsStamp(dataRoot);
  const pointer = readPointer(folder);
  if (pointer?.stamp === stamp) return join(folder, pointer.file);
  const inputs = inputsHash(dataRoot);
  if (pointer?.inputs !== inputs) {
    const { compileRelease } = await import('./release.ts');
    return compileRelease(dataRoot, folder, progress, inputs);
  }
  writePointer(folder, { ...pointer, stamp });
  return join(folder, pointer.file);
}
