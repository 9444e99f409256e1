import { type Capital, capitals, countryNames } from '../../model/country.ts';
import { type OfficeHolder, officeHolders } from '../../model/relation.ts';
import { countryCurrencies } from '../../model/thing/money.ts';
import { capitalOn } from '../countries.ts';
import type { Country } from '../graph/record.ts';
import {
  type Change,
  causeOf,
  certaintyOfDifference,
  differenceIn,
  differenceOf,
  factRow,
  type Span,
} from './change.ts';
import { nameChange } from './name.ts';
import { calledOn, listed, listedOrNull } from './wording.ts';

/** Differences in what a country has of its own. */
export function countryChanges(country: Country, span: Span): Change[] {
  const common = country.names.filter(({ kind }) => kind === 'common');
  return [
    nameChange(country, countryNames, common, span),
    capitalChange(country, span),
    currencyChange(country, span),
    ...officeChanges(country, span),
  ].filter((change) => change !== null);
}

/** What is on record on one day alone is no change: the record begins or ends there, with the state or without. */
function capitalChange(country: Country, span: Span): Change | null {
  const [before, after] = [capitalOn(country, span.from), capitalOn(country, span.to)];
  if (!before || !after) return null;
  const found = differenceOf([before], [after], ({ city, name }) => `${city} ${name}`);
  if (!found) return null;
  const moved = before.city !== after.city;
  const cause = causeOf(moved ? { ...found, come: [arrivalOf(country, after)] } : found, span);
  if (!cause) return null;
  const { row, turn } = cause;
  const state = () => calledOn(country, turn.date.earliest);
  return {
    kind: moved ? 'capital_moved' : 'capital_renamed',
    subject: country,
    ...turn,
    certainty: certaintyOfDifference(found, span),
    fact: factRow(capitals, row),
    before: before.name,
    after: after.name,
    say: moved
      ? () => `the capital of ${state()} moved from ${before.name} to ${row === before ? after.name : row.name}`
      : () => `the capital of ${state()}, ${before.name}, was renamed ${after.name}`,
  };
}

/** The row under which the city became the capital: it may have been renamed since. */
function arrivalOf({ capitals: rows }: Country, capital: Capital): Capital {
  let first: Capital | null = null;
  for (const row of rows) {
    if (row.role !== capital.role) continue;
    first = row.city === capital.city ? (first ?? row) : null;
    if (row === capital) break;
  }
  return first ?? capital;
}

function currencyChange(country: Country, span: Span): Change | null {
  const found = differenceIn(country.currencies, span, ({ currency }) => currency);
  if (!found || found.before.length === 0 || found.after.length === 0) return null;
  const cause = causeOf(found, span);
  if (!cause) return null;
  const [before, after] = [found.before, found.after].map((rows) => listed(rows.map(({ record }) => record.name)));
  return {
    kind: 'currency_changed',
    subject: country,
    ...cause.turn,
    certainty: certaintyOfDifference(found, span),
    fact: factRow(countryCurrencies, cause.row),
    before: before ?? null,
    after: after ?? null,
    say: () => `the legal tender of ${calledOn(country, cause.turn.date.earliest)} changed from ${before} to ${after}`,
  };
}

/** Offices fall vacant and are filled: here one side may be empty. */
function officeChanges(country: Country, span: Span): Change[] {
  return [...Map.groupBy(country.offices, ({ office }) => office).values()].flatMap((holders) => {
    const found = differenceIn(holders, span, ({ name }) => name);
    const cause = found && causeOf(found, span);
    if (!cause) return [];
    const { row, turn } = cause;
    return {
      kind: 'office_changed' as const,
      subject: country,
      ...turn,
      certainty: certaintyOfDifference(found, span),
      fact: factRow(officeHolders, row),
      before: listedOrNull(found.before.map(({ name }) => name)),
      after: listedOrNull(found.after.map(({ name }) => name)),
      say: () => {
        const verb = found.come.includes(row) ? 'became' : 'ceased to be';
        const title = row.title === null ? '' : `, as ${row.title},`;
        return `${row.name} ${verb} ${OFFICES[row.office]} of ${calledOn(country, turn.date.earliest)}${title}`;
      },
    };
  });
}

const OFFICES: Readonly<Record<OfficeHolder['office'], string>> = {
  chief_of_state: 'head of state',
  head_of_government: 'head of government',
  representative: 'representative of the head of state',
};
