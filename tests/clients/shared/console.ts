import { format } from 'node:util';
import { afterEach, beforeEach, expect, vi } from 'vitest';

/** Fails a test in which a client's development build warns of anything. Gives what was heard, to those who expect a warning. */
export function expectSilence(): () => readonly string[] {
  const said: string[] = [];
  beforeEach(() => {
    said.length = 0;
    for (const method of ['warn', 'error'] as const)
      vi.spyOn(console, method).mockImplementation((...words: unknown[]) => {
        said.push(format(...words));
      });
  });
  afterEach(() => {
    vi.restoreAllMocks();
    expect([...said]).toEqual([]);
  });
  return () => said.splice(0);
}
