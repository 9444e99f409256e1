import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readFileSync, readlinkSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { makeFolder } from '../../model/disk/folder.ts';

const LOCK = 'compile.lock';
/** Who has not stirred for so long by the clock of the one who waits is gone: no step of the compiler takes as long. */
const SILENT_MS = 60_000;
const ASK_MS = 100;

interface Owner {
  readonly id: string;
  readonly place: string;
  readonly pid: number;
}

export interface Lock {
  /** Tells those who wait that work goes on. */
  beat(): void;
  release(): void;
}

/** Where numbers of processes mean the same: two containers have the same numbers, and may have one name. */
function placeOf(): string {
  try {
    return `${hostname()} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return hostname();
  }
}

/**
 * Waits until nobody else builds in a folder. It spares work and is no more than that: drafts have names of their own and
 * take their places whole, so that even two who build at once, one taken for dead, end with one release.
 */
export async function lockFolder(folder: string): Promise<Lock> {
  makeFolder(folder);
  const path = join(folder, LOCK);
  const owner: Owner = { id: randomUUID(), place: placeOf(), pid: process.pid };
  let [seen, since] = ['', performance.now()];
  while (!took(path, owner)) {
    const now = signOf(path);
    if (now !== seen) [seen, since] = [now, performance.now()];
    if (isGone(path) || performance.now() - since > SILENT_MS) rmSync(path, { force: true });
    else await wait(ASK_MS);
  }
  return {
    beat() {
      if (ownerOf(path)?.id !== owner.id) return;
      const time = new Date();
      utimesSync(path, time, time);
    },
    release() {
      if (ownerOf(path)?.id === owner.id) rmSync(path, { force: true });
    },
  };
}

function took(path: string, owner: Owner): boolean {
  const lock = opened(path);
  if (lock === null) return false;
  try {
    writeFileSync(lock, JSON.stringify(owner));
    return true;
  } catch (error) {
    // Without its owner's name nobody would know whether that is gone.
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(lock);
  }
}

/** Null where another has it. */
function opened(path: string): number | null {
  try {
    return openSync(path, 'wx');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return null;
    throw error;
  }
}

/** Null while it is being written, or when it is gone. */
function ownerOf(path: string): Owner | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Owner;
  } catch {
    return null;
  }
}

/** Changes with each beat; no two clocks are compared. */
function signOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat ? `${stat.ino} ${stat.mtimeMs}` : '';
}

/** Whether the owner was a process of this place that has ended. */
function isGone(path: string): boolean {
  const owner = ownerOf(path);
  if (owner?.place !== placeOf()) return false;
  // Another thread of ours holds what this one knows nothing of: only its silence can tell.
  if (owner.pid === process.pid) return false;
  try {
    process.kill(owner.pid, 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}
