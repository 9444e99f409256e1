import type { Day } from '../../model/day/day.ts';
import { Slab } from '../slab.ts';

/** Bytes of an answer or of a part of one, the days they are true for, and where in them the asked day is printed. */
export interface Kept {
  readonly from: Day;
  readonly until: Day;
  readonly bytes: Uint8Array;
  readonly holes: readonly number[];
}

/** What may be kept: its bytes are only taken if it is, and copied unless they are kept elsewhere already. */
export interface Offer {
  readonly from: Day;
  readonly until: Day;
  readonly length: number;
  readonly bytes: () => Uint8Array;
  readonly holes: readonly number[];
  readonly isShared?: boolean;
}

/** What a kept piece takes beside its bytes, roughly. */
const OVERHEAD = 500;
/** Memory that is taken at once for small pieces. */
const SLAB = 1_048_576;
/** Longer pieces stay where they are when they are asked for again. */
const LONG = 65_536;
/** Texts remembered as met once, and the numbers by which they are told apart (FNV-1a). */
const MOST_MET = 65_536;
const FNV_START = 0x811c9dc5;
const FNV_STEP = 0x01000193;

/**
 * A budget of bytes that many places share. What is kept goes through two generations: when the young ones fill half of
 * the budget they become the old, and the old that nobody asked for meanwhile are forgotten.
 */
export class Keep {
  readonly #half: number;
  readonly #places = new Set<Place<unknown>>();
  readonly #met = new Int32Array(MOST_MET);
  readonly #slab = new Slab(SLAB);
  #bytes = 0;
  #oldBytes = 0;
  hits = 0;
  misses = 0;

  constructor(bytes: number) {
    this.#half = bytes / 2;
  }

  /** What is kept takes, bookkeeping included. */
  get bytes(): number {
    return this.#bytes + this.#oldBytes;
  }

  place<K>(): Place<K> {
    return new Place<K>(this);
  }

  /** Whether a piece may be kept at all: one may not crowd out all others. */
  takes(length: number): boolean {
    return length * 8 <= this.#half;
  }

  /** Whether a text was met before, as far as is remembered: in as much memory however many there are. */
  hasMet(text: string): boolean {
    let mark = FNV_START;
    for (let index = 0; index < text.length; index++) mark = Math.imul(mark ^ text.charCodeAt(index), FNV_STEP);
    const slot = (mark ^ (mark >>> 15)) & (MOST_MET - 1);
    const known = this.#met[slot] === mark;
    this.#met[slot] = mark;
    return known;
  }

  /**
   * A copy in memory that goes with its generation. Small pieces share some, which is free when all of them are forgotten:
   * one that is asked for again moves on to that of the young.
   */
  own(bytes: Uint8Array): Uint8Array {
    const own = this.#slab.take(bytes.length);
    own.set(bytes);
    return own;
  }

  moved(kept: Kept): Kept {
    return kept.bytes.length > LONG ? kept : { ...kept, bytes: this.own(kept.bytes) };
  }

  add(place: Place<unknown>, length: number): void {
    this.#places.add(place);
    this.#bytes += length + OVERHEAD;
    if (this.#bytes <= this.#half) return;
    this.#oldBytes = this.#bytes;
    this.#bytes = 0;
    this.#slab.leave();
    for (const each of this.#places) if (!each.age()) this.#places.delete(each);
  }
}

/** The pieces of one place: by what they show, and of each as many as there are spans of days. */
export class Place<K> {
  readonly #keep: Keep;
  #young = new Map<K, Kept[]>();
  #old = new Map<K, Kept[]>();

  constructor(keep: Keep) {
    this.#keep = keep;
  }

  find(key: K, day: Day): Kept | null {
    const found = within(this.#young.get(key), day);
    if (found) return found;
    const before = within(this.#old.get(key), day);
    return before ? this.#put(key, this.#keep.moved(before)) : null;
  }

  /** Keeps what is asked for a second time, and says what it keeps; of a first time only that is remembered. */
  offer(key: K, { from, until, bytes, length, holes, isShared = false }: Offer): Kept | null {
    if (!this.#keep.takes(length)) return null;
    if (this.#young.has(key) || this.#old.has(key) || (typeof key === 'string' && this.#keep.hasMet(key))) {
      const borrowed = bytes();
      return this.#put(key, { from, until, bytes: isShared ? borrowed : this.#keep.own(borrowed), holes }, isShared);
    }
    if (typeof key !== 'string') {
      this.#young.set(key, []);
      this.#keep.add(this as Place<unknown>, 0);
    }
    return null;
  }

  #put(key: K, kept: Kept, isShared = false): Kept {
    const spans = this.#young.get(key);
    if (spans) spans.push(kept);
    else this.#young.set(key, [kept]);
    const length = (isShared ? 0 : kept.bytes.length) + (typeof key === 'string' ? key.length : 0);
    this.#keep.add(this as Place<unknown>, length);
    return kept;
  }

  /** Makes the young old; false when nothing is left. */
  age(): boolean {
    this.#old = this.#young;
    this.#young = new Map();
    return this.#old.size > 0;
  }
}

function within(spans: readonly Kept[] | undefined, day: Day): Kept | null {
  if (!spans) return null;
  for (const kept of spans) if (kept.from <= day && day < kept.until) return kept;
  return null;
}
