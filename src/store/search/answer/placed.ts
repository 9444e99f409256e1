import type { Names } from '../names.ts';
import type { Ranked } from '../ranked.ts';

/** A thing, and by which of its lines it is shown where it was not found by one. */
export type Shown = number | readonly [thing: number, line: number];

/**
 * What was found with some things before all others; `isPartial` where each is but a part of what is asked, `isMistyped`
 * where what it is asked of may be another name.
 */
export function first(
  names: Names,
  ranked: Ranked,
  things: readonly Shown[],
  isPartial = false,
  isMistyped = false,
): Ranked {
  const wanted = new Map(
    things.map((one) => (typeof one === 'number' ? [one, names.index.firstLines[one] ?? 0] : [one[0], one[1]])),
  );
  const others = [...ranked.things.keys()].filter((place) => !wanted.has(ranked.things[place] ?? -1));
  const after = (of: Uint32Array | Uint8Array) => others.map((place) => of[place] ?? 0);
  const none = [...wanted.keys()].map(() => 0);
  return {
    things: Uint32Array.from([...wanted.keys(), ...after(ranked.things)]),
    lines: Uint32Array.from([...wanted.values(), ...after(ranked.lines)]),
    partial: Uint8Array.from([...none.map(() => Number(isPartial)), ...after(ranked.partial)]),
    mistyped: Uint8Array.from([...none.map(() => Number(isMistyped)), ...after(ranked.mistyped)]),
  };
}
