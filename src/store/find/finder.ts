import type { Seen } from '../../model/day/moment.ts';
import { AlmanacError, type ErrorCode } from '../../model/errors.ts';
import { squeeze } from '../../model/text/fold.ts';
import { writtenId } from '../../model/text/id.ts';
import { parseDay } from '../../model/time.ts';
import type { Store } from '../store.ts';
import { type Index, indexOf, type Lives, type Meaning, meantOn } from './meaning.ts';
import { type Similar, type Spelling, similarIn } from './similar.ts';

/** Something that may have been meant, by a code that finds it. */
export interface Candidate {
  readonly code: string;
  readonly name: string;
}

/** What a text means: the records, and by which rank of texts they are known so; the first is the surest. */
export interface Meant<R> {
  readonly rank: number;
  readonly records: readonly R[];
}

/** The one way to name a kind of thing. */
export interface Finder<R> {
  /** The root fields that take the same: `country`. */
  readonly fields: readonly string[];
  /** The record a code means on a day, or to date when no day is given; null when there is none; AMBIGUOUS_CODE for several. */
  find(store: Store, code: string, day: Seen | null, argument?: string): R | null;
  /** The same for arguments that must name one: throws UNKNOWN_ and the kind, with candidates. */
  require(store: Store, code: string, day: Seen | null, argument: string): R;
  /** All that a code means, without a choice among them. */
  meant(store: Store, code: string, day: Seen | null): Meant<R>;
  /** The record with exactly this key. */
  withKey(store: Store, key: string): R | null;
  /** What is written most alike, best first: a handful. */
  similar(store: Store, code: string): readonly Candidate[];
}

/** What a kind of thing is called, and how it is reported when nothing is found. */
export interface Kind<R> {
  readonly fields: readonly string[];
  /** `country` */
  readonly noun: string;
  readonly unknown: ErrorCode;
  /** What to look in: `countries and search list them`. */
  readonly remedy: string;
  readonly keyOf: (record: R) => string;
  readonly nameOf: (record: R) => string;
}

export interface Thing<R> extends Kind<R>, Lives<R> {
  /** GraphQL type, whose ids are taken wherever a code is. */
  readonly type: string;
  readonly withKey: (store: Store, key: string) => R | null | undefined;
  /** Texts that mean one, by rank: what the first rank knows, later ones are not asked. */
  readonly ranks: readonly ((store: Store) => Iterable<Meaning<R>>)[];
  /** Asked when no rank knows a text: the mass of names, which nothing is held to be similar to. */
  readonly reserve?: (store: Store) => Iterable<Meaning<R>>;
  /** More to hold a text against that means nothing. */
  readonly alike?: (store: Store) => Iterable<Meaning<R>>;
}

/** Of two that are written as much alike, the one that goes on is the likelier. */
const ENDED = 0.5;

/** Nothing is called by what nobody can type or see: to pass it over would find what was not asked for. */
const CONTROL = /[^\P{Cc}\s]/u;

const ARTICLE = /^\s*the\s+/i;

const NOTHING: Meant<never> = { rank: Infinity, records: [] };

/** Ambiguous and unknown, in the words of the kind. */
export function choosing<R>({ noun, unknown, remedy, keyOf, nameOf }: Kind<R>) {
  const called = (record: R) => `${nameOf(record)} (${keyOf(record)})`;
  return {
    only(code: string, { records }: Meant<R>, argument: string, day: Seen | null): R | null {
      if (records.length <= 1) return records[0] ?? null;
      throw new AlmanacError(
        'AMBIGUOUS_CODE',
        `code "${code}" ${day === null ? 'has meant' : 'means'} ${records.map(called).join(' and ')}: ${day === null ? 'give asOf, or use' : 'use'} the key in brackets`,
        { argument, candidates: records.map(keyOf) },
      );
    },
    unknown(code: string, similar: readonly Candidate[], argument: string): AlmanacError {
      const meant = similar.map((one) => `${one.code} (${one.name})`).join(', ');
      return new AlmanacError(
        unknown,
        `there is no ${noun} "${code}": ${meant === '' ? '' : `did you mean ${meant}? `}${remedy}`,
        similar.length === 0 ? { argument } : { argument, candidates: similar.map((one) => one.code) },
      );
    },
  };
}

/** Remembers what is made of a release: nothing is read before it is asked for. */
export function oncePerStore<T>(make: (store: Store) => T): (store: Store) => T {
  const made = new WeakMap<Store, T>();
  return (store) => {
    const known = made.get(store);
    if (known !== undefined) return known;
    const value = make(store);
    made.set(store, value);
    return value;
  };
}

export function finderOf<R>(thing: Thing<R>): Finder<R> {
  const { fields, type, keyOf, nameOf, lives } = thing;
  const say = choosing(thing);
  const sources = thing.reserve ? [...thing.ranks, thing.reserve] : thing.ranks;
  const indexes = sources.map((read) => oncePerStore((store): Index<R> => indexOf(read(store))));
  const similar = oncePerStore((store): Similar<R> => similarIn(spellingsOf(store)));

  function* spellingsOf(store: Store): Iterable<Spelling<R>> {
    const reads = thing.alike ? [...thing.ranks, thing.alike] : thing.ranks;
    for (const [rank, read] of reads.entries()) {
      for (const { text, record } of read(store)) {
        yield { text, record, rank: lives && !lives(record) ? rank + ENDED : rank };
      }
    }
  }

  function withKey(store: Store, key: string): R | null {
    return thing.withKey(store, key) ?? null;
  }

  function meant(store: Store, code: string, day: Seen | null): Meant<R> {
    if (CONTROL.test(code)) return NOTHING;
    const own = withKey(store, code);
    if (own !== null) return { rank: 0, records: [own] };
    const id = writtenId(code);
    if (id?.type === type) return byText(store, id.key, id.day === null ? day : parseDay(id.day));
    return byText(store, code, day);
  }

  function byText(store: Store, text: string, day: Seen | null): Meant<R> {
    const found = written(store, text, day);
    // Who writes a name in a sentence puts an article before it.
    return found === NOTHING && ARTICLE.test(text) ? written(store, text.replace(ARTICLE, ''), day) : found;
  }

  function written(store: Store, text: string, day: Seen | null): Meant<R> {
    const own = withKey(store, text);
    if (own !== null) return { rank: 0, records: [own] };
    const word = squeeze(text);
    for (const [rank, index] of indexes.entries()) {
      const meanings = index(store).get(word);
      if (meanings) return { rank, records: meantOn(meanings, text, day, store.today, thing) };
    }
    return NOTHING;
  }

  const finder: Finder<R> = {
    fields,
    withKey,
    meant,
    find: (store, code, day, argument = 'code') => say.only(code, meant(store, code, day), argument, day),
    require(store, code, day, argument) {
      const record = finder.find(store, code, day, argument);
      if (record !== null) return record;
      throw say.unknown(code, finder.similar(store, code), argument);
    },
    similar(store, code) {
      const id = writtenId(code);
      const found = similar(store).to(id?.type === type ? id.key : code);
      return found.map((record) => ({ code: keyOf(record), name: nameOf(record) }));
    },
  };
  return finder;
}
