export interface Block {
  /** Middle that the block would like to have. */
  readonly wanted: number;
  readonly height: number;
}

/** Middles that keep blocks from overlapping between two bounds, as near to what they want as order allows. */
export function spread(blocks: readonly Block[], top: number, bottom: number): number[] {
  const order = blocks.map((block, at) => ({ ...block, at })).sort((a, b) => a.wanted - b.wanted);
  const starts: number[] = [];
  let free = top;
  for (const { wanted, height } of order) {
    const start = Math.max(free, wanted - height / 2);
    starts.push(start);
    free = start + height;
  }
  let limit = bottom;
  for (let at = order.length - 1; at >= 0; at--) {
    limit = Math.min(starts[at] ?? limit, limit - (order[at]?.height ?? 0));
    starts[at] = limit;
  }
  const middles: number[] = [];
  for (const [place, { at, height }] of order.entries()) middles[at] = (starts[place] ?? top) + height / 2;
  return middles;
}
