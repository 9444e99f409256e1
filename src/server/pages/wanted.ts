import { formatDay } from '../../model/day/day.ts';
import { parseDay } from '../../model/time.ts';
import { type Place, placeOf } from '../../pages/address.ts';
import type { Asked } from '../../pages/asked.ts';
import { parametersOf, pathOf } from '../route.ts';

/** What an address asks for, its day as a text. */
export interface Wanted extends Omit<Asked, 'day' | 'ask'> {
  readonly day: string;
}

/** What an address says but for the day that it says plainly. */
interface Form {
  readonly place: Place;
  readonly parameters: URLSearchParams;
  readonly lang: string;
  /** Whether the day is said among the parameters. */
  readonly isParameter: boolean;
  /** Whether no other day is said beside it. */
  readonly isPlain: boolean;
  /** What tells its pages from others, and its answers. */
  readonly page: string;
  readonly key: string;
}

/** An address as it is read. */
export class Addressed {
  readonly #form: Form;
  readonly #said: string | null;

  constructor(form: Form, said: string | null) {
    this.#form = form;
    this.#said = said;
  }

  get place(): Place {
    const { place, isParameter } = this.#form;
    return this.#said === null || isParameter ? place : { ...place, day: this.#said };
  }

  get parameters(): URLSearchParams {
    const { parameters, isParameter } = this.#form;
    if (this.#said === null || !isParameter) return parameters;
    const all = new URLSearchParams(parameters);
    all.set('day', this.#said);
    return all;
  }

  /** The day among the parameters. */
  get given(): string | null {
    const { parameters, isParameter } = this.#form;
    return isParameter ? this.#said : parameters.get('day');
  }

  /** The day that it is about; null for today. */
  get day(): string | null {
    return this.#said ?? this.given ?? this.#form.place.day;
  }

  get lang(): string {
    return this.#form.lang;
  }

  /** The key of its pages, which are the same but for their day. */
  get page(): string {
    return this.#form.page;
  }

  /** The same in one text, the day with it. */
  get key(): string {
    return `${this.#form.key} ${this.#said}`;
  }
}

const MOST = 1000;
const LONGEST = 2048;
/** A whole day at the end of a path without anything odd in it, or as a parameter. */
const SAID = /^((?:\/|[^?.@%]*[^?.@%/])@|[^@?]*\?(?:[^&]*&)*?day=)(\d{4}-\d{2}-\d{2})((?:[?&].*)?)$/;

/** Addresses that are asked for again and again, on whatever day, are read once. */
export class Addresses {
  readonly #known = new Map<string, Form>();

  /** With the language that its reader likes. */
  read(url: string, lang: string): Addressed {
    const [, before, day, after] = SAID.exec(url) ?? [];
    if (before !== undefined && day !== undefined) {
      const isParameter = before.endsWith('=');
      const form = this.#formOf(`${isParameter ? before : before.slice(0, -1)}${after}`, lang, isParameter);
      if (form.isPlain) return new Addressed(form, day);
    }
    return new Addressed(this.#formOf(url, lang, false), null);
  }

  #formOf(url: string, lang: string, isParameter: boolean): Form {
    const key = `${lang} ${isParameter} ${url}`;
    const known = this.#known.get(key);
    if (known) return known;
    const made = formOf(url, lang, isParameter);
    if (key.length > LONGEST) return made;
    if (this.#known.size >= MOST) this.#known.clear();
    this.#known.set(key, made);
    return made;
  }
}

function formOf(url: string, lang: string, isParameter: boolean): Form {
  const path = pathOf(url);
  const place = placeOf(path) ?? { kind: '', code: '?', day: null, format: null };
  const given = parametersOf(url);
  const others = undated(given);
  return {
    place,
    parameters: isParameter ? others : given,
    lang,
    isParameter,
    isPlain: given.getAll('day').length === (isParameter ? 1 : 0) && place.day === null,
    page: pageKeyOf(place, { lang, parameters: others }),
    key: `page ${lang} ${path}?${given}`,
  };
}

/** Pages that are the same but for their day have one key. */
export function pageKeyOf({ kind, code }: Place, { lang, parameters }: Pick<Wanted, 'lang' | 'parameters'>): string {
  return `${kind}/${code} ${lang} ${parameters}`;
}

/** Pages whose parameters say what they are about keep the day among these. */
export function isQueried({ kind }: Place): boolean {
  return kind === 'compare' || kind === 'search';
}

/** Parameters without the day among them. */
export function undated(parameters: URLSearchParams): URLSearchParams {
  const others = new URLSearchParams(parameters);
  others.delete('day');
  return others;
}

/** What may stand behind the question mark of a page. */
export const PARAMETERS = ['q', 'type', 'codes', 'day', 'year', 'verdict', 'from', 'to', 'kind', 'among', 'after'];

/** What a form sends without a word in it. */
export const EMPTIED = ['q', 'type', 'codes', 'year', 'verdict', 'from', 'to', 'kind', 'among', 'after', 'day'];

/** Everything on a day is the world of it. */
const DATED_HOME = 'world';

/** Where a page is on a day that a form gives; of a year or a month it is asked back which day of it is meant. */
export function onDay({ kind, code }: Place, day: string): string {
  const path = `/${kind || DATED_HOME}${code && `/${encodeURIComponent(code)}`}`;
  return `${path}@${/^\d{4}(-(0[1-9]|1[0-2]))?$/.test(day) ? day : formatDay(parseDay(day))}`;
}
