import { fold } from '../../../model/text/fold.ts';
import { badArgument } from '../../../store/store.ts';
import { Parameters } from '../../parameters.ts';
import { letters3 } from './record.ts';
import type { Known } from './world.ts';

/** What is asked: some countries, or one by its code, which is told by itself where its fields are chosen. */
export interface Asked {
  readonly asOf: string | null;
  readonly fields: readonly string[] | null;
  readonly isOne: boolean;
  /** Whether only the best are told: by a whole name one country is meant. */
  readonly isBest: boolean;
  /** Its place among those asked for, the best first; null where it is none. */
  readonly rankOf: (country: Known) => number | null;
}

type Rank = Asked['rankOf'];

/** Taken at every address, as the original does, though few have a meaning at each. */
const PARAMETERS = ['fields', 'fullText', 'codes', 'status', 'asOf'];
const SHORTEST_CODE = 2;
const LONGEST_CODE = 3;

/** What an address below the root asks for; null where there is nothing of the kind. */
export function askedAt(path: string, search: URLSearchParams): Asked | null {
  const given = new Parameters(search, PARAMETERS);
  const [kind = '', ...rest] = path.split('/').map(decoded);
  const value = rest.join('/');
  const isWhole = given.word('fullText', ['true', 'false'], 'false') === 'true';
  const rankOf = rankingOf(kind, value, given, isWhole);
  if (!rankOf) return null;
  const fields = given.has('fields') ? given.list('fields') : null;
  // Read only to refuse what is no day: the graph reads it again.
  given.day('asOf');
  return {
    asOf: given.text('asOf'),
    fields,
    isOne: kind === 'alpha' && value !== '',
    isBest: kind === 'name' && isWhole,
    rankOf,
  };
}

function rankingOf(kind: string, value: string, given: Parameters, isWhole: boolean): Rank | null {
  if (value === '') {
    if (kind === 'all') return () => 0;
    if (kind === 'alpha') return byCodes(given.list('codes'), 'codes');
    if (kind !== 'independent') return null;
    const wanted = given.word('status', ['true', 'false'], 'true') === 'true';
    // What nobody agrees on is no independent state here, as in the original.
    return ({ told }) => hit((told.independent === true) === wanted);
  }
  if (kind === 'alpha') return byCodes([value], 'code');
  const low = fold(value);
  const holds = (text: string) => fold(text).includes(low);
  const is = (text: string) => fold(text) === low;
  switch (kind) {
    case 'name':
      return byName(isWhole, holds, is);
    case 'currency':
      return ({ source }) => hit(source.currencies.some(({ code, name }) => is(code) || holds(name)));
    case 'demonym':
      return ({ source }) =>
        hit(source.attributes.some(({ attribute, value: one }) => attribute.startsWith('DEMONYM') && holds(one)));
    case 'lang':
      return ({ source }) => hit(source.languages.some(({ code, name }) => is(name) || is(code) || is(letters3(code))));
    case 'capital':
      return ({ source }) => hit(source.capitals.some(({ name }) => holds(name)));
    case 'region':
      return ({ source: { continents }, told: { region, subregion } }) =>
        hit(
          holds(textOf(region)) ||
            is(textOf(subregion)) ||
            // No region of the United Nations: the original has it as one.
            continents.some(({ name }) => name === 'Antarctica' && holds(name)),
        );
    case 'subregion': {
      const beginnings = low.split(' ');
      // `North America` is the original's word for what is Northern America here.
      const begins = (text: string) =>
        text.split(' ').length === beginnings.length &&
        text.split(' ').every((word, at) => word.startsWith(beginnings[at] ?? ''));
      return ({ told: { subregion } }) => hit(holds(textOf(subregion)) || begins(fold(textOf(subregion))));
    }
    case 'translation':
      return ({ source: { name }, told: { translations } }) =>
        hit(
          holds(name) || Object.values(translations as object).some((one) => Object.values(one as object).some(holds)),
        );
    default:
      return null;
  }
}

function byCodes(codes: readonly string[], argument: string): Rank {
  const ofNoLength = codes.find(({ length }) => length < SHORTEST_CODE || length > LONGEST_CODE);
  if (codes.length === 0 || ofNoLength !== undefined)
    throw badArgument(argument, 'codes are of two or three letters or digits, with commas between several');
  const wanted = new Set(codes.map((code) => code.toUpperCase()).map((code) => ALIASES[code] ?? code));
  return ({ told: { cca2, cca3, ccn3, cioc } }) =>
    hit([cca2, cca3, ccn3, cioc].some((code) => wanted.has(textOf(code))));
}

/** Codes of the original's own. */
const ALIASES: Readonly<Record<string, string>> = { UNK: 'XKX' };

/** Whoever takes the first of several means the one that is called so, not one whose long form has the word in it. */
function byName(isWhole: boolean, holds: (text: string) => boolean, is: (text: string) => boolean): Rank {
  return ({ source, told: { altSpellings } }) => {
    const { name, officialName, names, nameHistory, formalNameHistory } = source;
    if (is(name)) return 0;
    if (is(officialName ?? '')) return 1;
    const others = [...(altSpellings as readonly string[]), ...[...nameHistory, ...formalNameHistory].map(nameIn)];
    // The original knows some by names that are others here, in other languages too.
    if (others.some(is) || names.map(nameIn).some(is)) return 2;
    if (isWhole) return null;
    if (holds(name)) return 3;
    if (holds(officialName ?? '')) return 4;
    return others.some(holds) ? 5 : null;
  };
}

function nameIn({ name }: { readonly name: string }): string {
  return name;
}

function hit(isHit: boolean): number | null {
  return isHit ? 0 : null;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw badArgument('path', `"${part}" is not encoded as addresses are: write % as %25`);
  }
}
