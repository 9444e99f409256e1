import type { Country } from '../../../graph/record.ts';
import type { Store } from '../../../store.ts';
import type { Names } from '../../names.ts';
import { isWhole } from '../../order.ts';
import type { Question } from '../../question.ts';
import type { Shown } from '../placed.ts';

/** Codes that are attributes of countries, by how they are written: +49, 0049, .de. */
const CALLING = /(?<!\S)(?:\+|00) ?(\d[\d -]{0,6}\d|\d)(?!\S)/;
const DOMAIN = /(?<![\p{L}\p{N}])\.([a-z]{2})(?![\p{L}\p{N}.])/iu;
/** The same without its mark, where words say what it is. */
const CALLING_SAID =
  /^(?:international )?(?:country|calling|dialling|dialing|phone|telephone) (?:code|prefix) (\d{1,4})$/;
const DOMAIN_SAID = /^(?:(?:internet |top level )?(?:domain|tld) ([a-z]{2})|([a-z]{2}) (?:internet )?(?:domain|tld))$/;
/** What may stand beside such a code. */
const BESIDE = new Set(
  'country countries calling dialling dialing phone telephone number code codes prefix domain domains tld top level internet belongs belong'.split(
    ' ',
  ),
);
/** A code after the name of its scheme. */
const REGION_CODE = /^(?:un )?m49 (?:code )?(\d{3})$/;
/** A language as it is spoken in a country: pt-BR. */
const LOCALE = /^\s*([a-z]{2,3})[-_]([A-Z]{2})\s*$/i;

type Coded = ReadonlyMap<string, readonly Country[]>;

const known = new WeakMap<Store['graph'], Coded>();

/** Countries by their calling codes and domains, as both are written. */
function codedIn(graph: Store['graph']): Coded {
  let coded = known.get(graph);
  if (!coded) {
    const rows = [...graph.countries.values()].flatMap((country) =>
      country.attributes.flatMap(({ attribute, value }) =>
        attribute === 'calling_code' || attribute === 'internet_tld' ? { country, value: value.toLowerCase() } : [],
      ),
    );
    coded = new Map(
      [...Map.groupBy(rows, ({ value }) => value)].map(([value, all]) => [value, all.map(({ country }) => country)]),
    );
    known.set(graph, coded);
  }
  return coded;
}

export interface OfCode {
  readonly things: readonly Shown[];
  readonly isPartial: boolean;
}

/** What a calling code, a domain, a region's code or a locale stands for; null where none is asked for. */
export function codeIn({ graph }: Store, names: Names, question: Question): OfCode | null {
  const { typed, form, words } = question;
  const [, region = ''] = REGION_CODE.exec(form) ?? [];
  const ofRegion = region === '' ? null : names.thingWith('REGION', region);
  if (ofRegion !== null) return { things: [ofRegion], isPartial: false };
  const value = valueIn(typed, form);
  if (value !== null) {
    const rest = words.filter(
      ({ text, isNeeded }) => isNeeded && !BESIDE.has(text) && !value.includes(text.replace(/^00/, '')),
    );
    const countries = rest.length > 0 ? [] : (codedIn(graph).get(value) ?? []);
    const things = countries.flatMap(({ key }) => names.thingWith('COUNTRY', key) ?? []);
    const weightOf = (thing: number) => (names.index.weights[thing] ?? 0) - (names.index.ended[thing] ? 255 : 0);
    if (things.length > 0)
      return { things: things.toSorted((one, other) => weightOf(other) - weightOf(one)), isPartial: false };
  }
  const [, language = '', country = ''] = LOCALE.exec(typed) ?? [];
  if (language === '' || isWhole(names, form)) return null;
  const spoken = names.thingWith('LANGUAGE', language.toLowerCase());
  const where = [...graph.countries.values()].find(({ codes }) =>
    codes.some(({ scheme, code, end }) => scheme === 'iso_alpha2' && end === null && code === country.toUpperCase()),
  );
  const place = where ? names.thingWith('COUNTRY', where.key) : null;
  return spoken === null || place === null ? null : { things: [spoken, place], isPartial: true };
}

function valueIn(typed: string, form: string): string | null {
  const [, calling] = CALLING.exec(typed) ?? CALLING_SAID.exec(form) ?? [];
  if (calling !== undefined) return `+${calling.replace(/[ -]/g, '')}`;
  const said = DOMAIN_SAID.exec(form);
  const domain = DOMAIN.exec(typed)?.[1] ?? said?.[1] ?? said?.[2];
  return domain === undefined ? null : `.${domain.toLowerCase()}`;
}
