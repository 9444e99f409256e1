import { join } from 'node:path';
import { unwritable } from '../../model/disk/unwritable.ts';
import { inputsHash, inputsStamp } from './inputs.ts';
import { lockFolder } from './lock.ts';
import { type Progress, readPointer, writePointer } from './pointer.ts';

/** Path of the release of this data, where a glance at the files shows that it is compiled already. */
export function knownRelease(dataRoot: string, folder: string): string | null {
  const pointer = readPointer(folder);
  return pointer?.stamp === inputsStamp(dataRoot) ? join(folder, pointer.file) : null;
}

/**
 * Path of the release of this data, compiled only when data or compiler changed. The compiler is read only then: most
 * starts find a release. Of several who need one, one builds, and the others wait and take it.
 */
export async function ensureRelease(dataRoot: string, folder: string, progress: Progress): Promise<string> {
  const known = knownRelease(dataRoot, folder);
  if (known !== null) return known;
  const inputs = inputsHash(dataRoot);
  return takeBuilt(dataRoot, folder, inputs) ?? buildAlone(dataRoot, folder, progress, inputs);
}

/** Compiles whether or not anything changed. */
export function forceRelease(dataRoot: string, folder: string, progress: Progress): Promise<string> {
  return buildAlone(dataRoot, folder, progress, null);
}

async function buildAlone(
  dataRoot: string,
  folder: string,
  progress: Progress,
  inputs: string | null,
): Promise<string> {
  const { compileRelease } = await import('./release.ts');
  const refused = (error: unknown) => {
    throw unwritable(folder, error, 'RELEASES_DIR');
  };
  const lock = await lockFolder(folder).catch(refused);
  try {
    const built = inputs === null ? null : takeBuilt(dataRoot, folder, inputs);
    if (built !== null) return built;
    const beating: Progress = (label, done, total) => {
      lock.beat();
      progress(label, done, total);
    };
    return compileRelease(dataRoot, folder, beating, inputs ?? inputsHash(dataRoot));
  } catch (error) {
    return refused(error);
  } finally {
    lock.release();
  }
}

/** The release that was compiled from just these inputs, whatever the times of the files say. */
function takeBuilt(dataRoot: string, folder: string, inputs: string): string | null {
  const pointer = readPointer(folder);
  if (pointer?.inputs !== inputs) return null;
  const stamp = inputsStamp(dataRoot);
  if (pointer.stamp !== stamp) writePointer(folder, { ...pointer, stamp });
  return join(folder, pointer.file);
}
