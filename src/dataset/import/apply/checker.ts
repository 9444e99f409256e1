import { check } from '../../check.ts';
import type { Finding } from '../../finding.ts';
import { readDataset } from '../../read.ts';

/** What a process of its own is asked to check. */
export interface CheckAsked {
  readonly root: string;
  /** Paths below `root` that rules which read file by file look at. */
  readonly changed: readonly string[];
}

process.once('message', ({ root, changed }: CheckAsked) => {
  const findings: Finding[] = check(readDataset(root, new Set(changed)));
  process.send?.(findings, () => process.disconnect?.());
});
