import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { canonicalTag } from '../../model/wording/language.ts';
import type { Ask } from '../../pages/asked.ts';
import type { Admission } from '../admission/admission.ts';
import { weights } from '../wire/coding.ts';

const ENGLISH = 'en';
/** What readers like comes in few forms; a program may send others without end. */
const MOST = 1000;
/** Of what one reader likes no more is looked at. */
const FEW = 8;
/** A language, perhaps with its script and its region; whatever else a tag may add has no names of its own. */
const TAG = /^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?(?=$|-)/i;

/** The languages that readers like, and in which of them there are names. */
export class Liked {
  readonly #ask: Ask;
  readonly #admission: Admission;
  readonly #heard = new Map<string, string>();
  readonly #called = new Map<string, string | null>();

  constructor(ask: Ask, admission: Admission) {
    this.#ask = ask;
    this.#admission = admission;
  }

  /** The language of a reader whose like has been here before. */
  known({ 'accept-language': liked }: IncomingHttpHeaders): string | undefined {
    return liked === undefined ? ENGLISH : this.#heard.get(liked);
  }

  /** Of the languages that a reader likes, the dearest that has names; English where none has. */
  async of(request: Pick<IncomingMessage, 'headers'>): Promise<string> {
    const known = this.known(request.headers);
    if (known !== undefined) return known;
    // Languages are asked about as everything is.
    this.#admission.assert(request);
    const { 'accept-language': liked = '' } = request.headers;
    const found = await this.#best(liked);
    if (this.#heard.size >= MOST) this.#heard.clear();
    this.#heard.set(liked, found);
    return found;
  }

  async #best(liked: string): Promise<string> {
    const said = weights(liked);
    const wanted = [...said].filter(([, weight]) => weight > 0).toSorted(([, a], [, b]) => b - a);
    for (const [range] of wanted.slice(0, FEW)) {
      // Whatever else there is: English, which everything has a name in, unless that is spoken of itself.
      if (range === '*' && !said.has(ENGLISH)) return ENGLISH;
      const tag = TAG.exec(range)?.[0];
      const called = tag === undefined ? null : await this.#namesIn(canonicalTag(tag));
      if (called !== null && !isRefused(called, said)) return called;
    }
    return ENGLISH;
  }

  /** What names are in where a language is asked for: `zh-Hant` for `zh-TW`, `fr` for `fr-CH`; null where there are none. */
  async #namesIn(tag: string): Promise<string | null> {
    const known = this.#called.get(tag);
    if (known !== undefined) return known;
    const { countries } = await this.#ask('TongueView', { lang: tag });
    const used = Map.groupBy(countries?.nodes ?? [], ({ localName }) => localName.language);
    const [own] = [...used].toSorted(([, a], [, b]) => b.length - a.length).filter(([one]) => isAkin(one, tag));
    const called = used.has(tag) ? tag : (own?.[0] ?? null);
    if (this.#called.size >= MOST) this.#called.clear();
    this.#called.set(tag, called);
    return called;
  }
}

/** Whether one language stands for another, and is not English for want of it. */
function isAkin(one: string, wanted: string): boolean {
  return one !== ENGLISH || wanted.split('-')[0] === ENGLISH;
}

/** Whether the narrowest of what a reader says of a language is that it is not wanted. */
function isRefused(tag: string, said: ReadonlyMap<string, number>): boolean {
  const parts = tag.toLowerCase().split('-');
  const ranges = parts.map((_, at) => parts.slice(0, parts.length - at).join('-'));
  const narrowest = ranges.find((range) => said.has(range));
  return narrowest !== undefined && said.get(narrowest) === 0;
}
