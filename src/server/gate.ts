/** Places for a number of those at work at once; who finds none is told to come again. */
export interface Gate {
  /** Takes a place; false when all are taken. */
  enter(): boolean;
  leave(): void;
}

export function createGate(places: number): Gate {
  let free = places;
  return {
    enter() {
      if (free === 0) return false;
      free--;
      return true;
    },
    leave() {
      free++;
    },
  };
}
