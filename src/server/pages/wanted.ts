import type { IncomingHttpHeaders } from 'node:http';
import { type Place, placeOf } from '../../pages/address.ts';
import type { Asked } from '../../pages/asked.ts';
import { parametersOf, pathOf } from '../route.ts';

/** What an address asks for, its day as a text. */
export interface Wanted extends Omit<Asked, 'day' | 'ask'> {
  readonly day: string;
}

/** An address as it is read. */
export interface Addressed {
  readonly place: Place;
  readonly parameters: URLSearchParams;
  readonly lang: string;
  /** The same in one text, the day with it. */
  readonly key: string;
}

const MOST = 1000;
const LONGEST = 2048;

/** Addresses that are asked for again and again are read once. */
export class Addresses {
  readonly #known = new Map<string, Addressed>();

  read(url: string, headers: IncomingHttpHeaders): Addressed {
    const lang = languageOf(headers);
    const key = `${lang} ${url}`;
    const known = this.#known.get(key);
    if (known) return known;
    const made = addressed(url, lang);
    if (key.length > LONGEST) return made;
    if (this.#known.size >= MOST) this.#known.clear();
    this.#known.set(key, made);
    return made;
  }
}

function addressed(url: string, lang: string): Addressed {
  const path = pathOf(url);
  const place = placeOf(path) ?? { kind: '', code: '?', day: null, format: null };
  const parameters = parametersOf(url);
  return { place, parameters, lang, key: `page ${lang} ${path}?${parameters}` };
}

const LANGUAGE = /^\s*([a-z]{2,3}(?:-[A-Z][a-z]{3})?)\b/i;

/** The first language that a reader likes; English where none is told. */
function languageOf(headers: IncomingHttpHeaders): string {
  return LANGUAGE.exec(headers['accept-language'] ?? '')?.[1] ?? 'en';
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
