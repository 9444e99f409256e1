/** Things that were found, best first: each with the line that shows best why. */
export interface Ranked {
  readonly things: Uint32Array;
  readonly lines: Uint32Array;
  /** Of each, whether some word is not met, and whether some is met only by a word it may be mistyped for. */
  readonly partial: Uint8Array;
  readonly mistyped: Uint8Array;
}

/** Whether all words are met as they are by what was found first. */
export function isSure({ things, partial, mistyped }: Ranked): boolean {
  return things.length > 0 && !partial[0] && !mistyped[0];
}
