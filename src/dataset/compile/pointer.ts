import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../whole.ts';

/** Called as work goes on: what is done now, how much of how much. */
export type Progress = (label: string, done: number, total: number) => void;

/** Which release was compiled from which inputs. */
interface Pointer {
  readonly inputs: string;
  readonly stamp: string;
  readonly file: string;
  readonly size: number;
}

const POINTER = 'current.json';

/** Null where none was compiled, or its file is not whole. */
export function readPointer(folder: string): Pointer | null {
  try {
    const pointer = JSON.parse(readFileSync(join(folder, POINTER), 'utf8')) as Pointer;
    const path = join(folder, pointer.file);
    return existsSync(path) && statSync(path).size === pointer.size ? pointer : null;
  } catch {
    return null;
  }
}

export function writePointer(folder: string, pointer: Pointer): void {
  writeWhole(join(folder, POINTER), `${JSON.stringify(pointer)}\n`);
}
