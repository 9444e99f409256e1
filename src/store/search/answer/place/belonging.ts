import type { SearchKind } from '../../../../model/search/kind.ts';
import { inOrder } from '../../../countries.ts';
import type { Membership } from '../../../graph/record.ts';
import type { Store } from '../../../store.ts';
import { unjoined } from '../../apart.ts';
import type { Names } from '../../names.ts';
import type { Question } from '../../question.ts';
import { type Named, namedIn } from '../named.ts';
import type { Shown } from '../placed.ts';
import { declined } from './declined.ts';

/** Roles that make a member, and those that come before it. */
const MEMBERS: ReadonlySet<string> = new Set(['member', 'contracting_party', 'contributor']);
const NEXT: ReadonlySet<string> = new Set(['candidate', 'associate', 'observer', 'elected_member', 'other']);

const BODIES: ReadonlySet<SearchKind> = new Set(['COUNTRY', 'ORGANIZATION']);
const PLACES: ReadonlySet<SearchKind> = new Set(['COUNTRY', 'REGION']);

/** What asks for a day: when it became a member. */
const WHEN = /^(?:when|since when|wann|quand|cuando|quando|когда|коли|kiedy) /;

/** What asks whether one thing is in another, as words are folded. */
const WHETHER = /^(?:is|are|was|were|does|do|did|has|will) /;

/**
 * A question of a country and an organization, or a part of the world, with nothing else that matters in it: when it
 * joined or left, or whether it belongs. First what is asked to have happened, else both; null for other questions.
 */
export function belongingIn({ graph }: Store, names: Names, question: Question): Belonging | null {
  const words = question.form.split(' ').flatMap((word) => unjoined(names, word));
  const mattering = new Set(question.words.flatMap(({ text, isNeeded }) => (isNeeded ? text : [])));
  const said = DEEDS.find((what) => question.asks.has(what));
  const deed = said ?? (WHEN.test(question.form) && question.asks.has('member') ? 'admission' : undefined);
  const found =
    pairIn(names, words, BODIES, mattering) ??
    (deed === undefined ? null : declinedPair(names, words, mattering)) ??
    (WHETHER.test(question.form) ? pairIn(names, words, PLACES, mattering) : null);
  if (found === null) return null;
  const [one, other] = found;
  const country = graph.countries.get(names.keyOf(one.thing));
  if (!country) return null;
  const both: Shown[] = [
    [one.thing, one.line],
    [other.thing, other.line],
  ];
  if (other.kind !== 'ORGANIZATION') return { things: both, isPartial: true };
  const stints = inOrder(country.memberships.filter(({ organization }) => organization === names.keyOf(other.thing)));
  const joined = happened(names, 'admission', stints);
  if (deed === undefined) return { things: [...both, ...joined.slice(0, 1)], isPartial: true };
  const things = deed === 'admission' ? joined : happened(names, deed, stints);
  return things.length > 0 ? { things, isPartial: false } : { things: both.toReversed(), isPartial: true };
}

const DEEDS = ['admission', 'withdrawal'] as const;

/** What answers it, and whether each is but a part of what is asked. */
export interface Belonging {
  readonly things: readonly Shown[];
  readonly isPartial: boolean;
}

/** The events of stints, those of members before others. */
function happened(names: Names, what: string, stints: readonly Membership[]): readonly number[] {
  const of = (roles: ReadonlySet<string>) => stints.filter(({ role }) => roles.has(role));
  const keys = [...of(MEMBERS), ...of(NEXT)].map(({ key }) => `${what}/${key}`);
  return keys.flatMap((key) => names.thingWith('EVENT', key) ?? []);
}

/** A country and one thing more, where words name both and nothing else that matters. */
function pairIn(
  names: Names,
  words: readonly string[],
  kinds: ReadonlySet<SearchKind>,
  mattering: ReadonlySet<string>,
): readonly [country: Named, other: Named] | null {
  const found = namedIn(names, words, kinds, (word) => mattering.has(word) || words.indexOf(word) === words.length - 1);
  const [one, other, more] = found;
  if (!one || !other || more) return null;
  const named = new Set(found.flatMap(({ from, to }) => words.slice(from, to)));
  if ([...mattering].some((word) => !named.has(word))) return null;
  if (one.kind === other.kind) return null;
  return one.kind === 'COUNTRY' ? [one, other] : [other, one];
}

const COUNTRIES: ReadonlySet<SearchKind> = new Set(['COUNTRY']);
const ORGANIZATIONS: ReadonlySet<SearchKind> = new Set(['ORGANIZATION']);

/** An organization, and a country whose name is declined beside it: вступление Финляндии в НАТО. */
function declinedPair(
  names: Names,
  words: readonly string[],
  mattering: ReadonlySet<string>,
): readonly [country: Named, other: Named] | null {
  const [body, more] = namedIn(names, words, ORGANIZATIONS, (word) => mattering.has(word));
  if (!body || more) return null;
  const own = new Set(words.slice(body.from, body.to));
  const left = words.filter((word) => mattering.has(word) && !own.has(word));
  const country = left.length === 0 ? null : declined(names, left.join(' '), COUNTRIES);
  if (country === null) return null;
  const line = names.index.firstLines[country] ?? 0;
  return [{ kind: 'COUNTRY', thing: country, line, from: 0, to: 0 }, body];
}
