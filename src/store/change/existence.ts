import { countries } from '../../model/country.ts';
import type { Seen } from '../../model/day/moment.ts';
import { interruptions } from '../../model/relation.ts';
import type { PartialDate } from '../../model/time.ts';
import { existenceOn, existsOn } from '../countries.ts';
import type { Country } from '../graph/record.ts';
import { type Change, factRow, type Span, within } from './change.ts';
import { calledOn, nameAt, named } from './wording.ts';

/** Whether a country came to exist or ended between the days, for good or by an interruption of its independence. */
export function existenceChange(
  country: Country,
  find: (key: string) => Country | undefined,
  span: Span,
): Change | null {
  const is = existsOn(country, span.to);
  if (existsOn(country, span.from) === is) return null;
  const turn = turnOf(country, is, span);
  if (!turn) return null;
  const { date, interruption } = turn;
  const day = is ? span.to : span.from;
  const name = nameAt(country, date.earliest);
  const partner = interruption?.occupier ? find(interruption.occupier) : undefined;
  return {
    kind: is ? 'came_to_exist' : 'ended',
    subject: country,
    date,
    day,
    certainty: existenceOn(country, day) ?? 'POSSIBLE',
    fact: interruption ? factRow(interruptions, interruption) : factRow(countries, country),
    before: is ? null : name,
    after: is ? name : null,
    partner,
    say: () =>
      `${named(country, name)} ${is ? arrival(interruption) : departure(interruption, partner, date.earliest)}`,
  };
}

type Interruption = Country['interruptions'][number];

interface Turn {
  readonly date: PartialDate;
  readonly interruption: Interruption | null;
}

/** Of all beginnings between the days the last, of all ends the first: what follows on it holds to the other day. */
function turnOf(country: Country, began: boolean, span: Span): Turn | null {
  const breaks = country.interruptions.filter(({ kind }) => kind !== 'occupation');
  const turns = [
    { date: began ? country.start : country.end, interruption: null },
    ...breaks.map((interruption) => ({ date: began ? interruption.end : interruption.start, interruption })),
  ]
    .flatMap(({ date, interruption }) => (date === null ? [] : [{ date, interruption }]))
    .filter(({ date }) => within(began ? date.earliest : date.latest, span))
    .sort((a, b) => a.date.earliest - b.date.earliest);
  return turns.at(began ? -1 : 0) ?? null;
}

function arrival(interruption: Interruption | null): string {
  return interruption ? 'regained its independence' : 'came to exist';
}

function departure(interruption: Interruption | null, partner: Country | undefined, day: Seen): string {
  if (!interruption) return 'ceased to exist';
  const power = partner && calledOn(partner, day);
  if (interruption.kind === 'union') return power ? `entered a union with ${power}` : 'entered a union';
  if (interruption.kind === 'annexation') return power ? `was annexed by ${power}` : 'was annexed';
  return power ? `lost its independence to ${power}` : 'lost its independence';
}
