import { AlmanacError } from '../model/errors.ts';
import { exceptions } from '../model/source.ts';
import { type Finding, formatFinding } from './finding.ts';
import { causesFirst } from './raw/causes.ts';
import { type Dataset, printedPath } from './read.ts';
import type { Rule } from './rule.ts';
import { aggregates } from './rules/aggregates.ts';
import { asserted } from './rules/assert/assertions.ts';
import { visitors } from './rules/assert/visitors.ts';
import { voters } from './rules/assert/voters.ts';
import { canonical } from './rules/canonical.ts';
import { citations } from './rules/citations.ts';
import { claims } from './rules/claims.ts';
import { codes } from './rules/codes.ts';
import { coverage } from './rules/coverage.ts';
import { named } from './rules/event/named.ts';
import { present } from './rules/event/present.ts';
import { seats } from './rules/event/seats.ts';
import { keys } from './rules/keys.ts';
import { land } from './rules/land/land.ts';
import { lifetimes } from './rules/lifetimes.ts';
import { begun } from './rules/membership/begun.ts';
import { editions } from './rules/membership/editions.ts';
import { followed } from './rules/membership/followed.ts';
import { renamed } from './rules/membership/renamed.ts';
import { roles } from './rules/membership/roles.ts';
import { successors } from './rules/membership/successors.ts';
import { suspensions } from './rules/membership/suspensions.ts';
import { within } from './rules/membership/within.ts';
import { periods } from './rules/periods.ts';
import { names } from './rules/place/names.ts';
import { occupiers } from './rules/place/occupiers.ts';
import { places } from './rules/place/places.ts';
import { parts } from './rules/place/subdivisions.ts';
import { tongues } from './rules/place/tongues.ts';
import { files } from './rules/raw/files.ts';
import { forms } from './rules/raw/forms.ts';
import { texts } from './rules/raw/texts.ts';
import { references } from './rules/references.ts';
import { succession } from './rules/successions.ts';
import { adoptions } from './rules/thing/adoptions.ts';
import { ballots } from './rules/thing/ballots.ts';
import { foretold } from './rules/thing/foretold.ts';
import { happenings } from './rules/thing/happenings.ts';
import { inaugurations } from './rules/thing/inaugurations.ts';
import { listings } from './rules/thing/listings.ts';
import { offices } from './rules/thing/offices.ts';
import { people } from './rules/thing/people.ts';
import { recognitions } from './rules/thing/recognitions.ts';
import { tender } from './rules/thing/tender.ts';
import { unbroken } from './rules/thing/unbroken.ts';
import { chapters } from './rules/treaty/chapters.ts';
import { filled } from './rules/treaty/filled.ts';
import { lags } from './rules/treaty/lags.ts';
import { parties } from './rules/treaty/parties.ts';
import { registers } from './rules/treaty/registers.ts';
import { signatures } from './rules/treaty/signatures.ts';
import { values } from './rules/values.ts';
import { whole } from './rules/whole/whole.ts';

export const RULES: readonly Rule[] = [
  files,
  texts,
  forms,
  keys,
  references,
  periods,
  lifetimes,
  suspensions,
  begun,
  within,
  successors,
  editions,
  roles,
  followed,
  listings,
  codes,
  succession,
  people,
  offices,
  inaugurations,
  visitors,
  foretold,
  unbroken,
  places,
  parts,
  names,
  occupiers,
  tongues,
  land,
  recognitions,
  tender,
  happenings,
  present,
  named,
  seats,
  ballots,
  adoptions,
  voters,
  renamed,
  parties,
  filled,
  lags,
  chapters,
  signatures,
  registers,
  citations,
  claims,
  values,
  aggregates,
  coverage,
  whole,
  asserted,
  canonical,
];

/** Every finding of every rule, in the order a curator works: by file, then line. */
export function check(dataset: Dataset, rules: readonly Rule[] = RULES): Finding[] {
  const found = [...dataset.findings];
  for (const rule of rules) found.push(...rule.check(dataset));
  return sorted(withoutExceptions(dataset, found, rules));
}

/** In the order a curator works: by file, then line, with what brings others about first. */
export function sorted(findings: readonly Finding[]): Finding[] {
  return causesFirst(findings.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line)));
}

/** Leaves out what a curator decided is right; an exception that excuses nothing is itself a finding. */
export function withoutExceptions(dataset: Dataset, findings: readonly Finding[], rules: readonly Rule[]): Finding[] {
  const nameOf = (rule: string, table: string, key: string) => `${rule} ${table} ${key}`;
  const excused = new Map(
    dataset.located(exceptions).map(({ row, line }) => [nameOf(row.rule, row.table, row.key), { row, line }]),
  );
  const used = new Set<string>();
  const left = findings.filter(({ rule, row }) => {
    const name = row ? nameOf(rule, row.table, row.key) : '';
    if (!excused.has(name)) return true;
    used.add(name);
    return false;
  });
  const ran = new Set(rules.map(({ name }) => name));
  for (const [name, { row, line }] of excused) {
    if (used.has(name) || !ran.has(row.rule)) continue;
    const message = `excuses ${row.table} ${row.key}, which ${row.rule} does not find`;
    left.push({
      file: printedPath(exceptions.file),
      line,
      rule: 'exceptions',
      message,
      tip: 'remove the row, or correct its key',
    });
  }
  return left;
}

const SHOWN = 5;

/** Refuses to compile data that breaks a structural rule; BAD_DATA shows the first findings. */
export function assertCompilable(findings: readonly Finding[]): void {
  if (findings.length === 0) return;
  const first = findings.slice(0, SHOWN).map(formatFinding).join('\n');
  const more = findings.length > SHOWN ? `\n… and ${findings.length - SHOWN} more` : '';
  throw new AlmanacError('BAD_DATA', `data/ cannot be compiled: run npm run check\n${first}${more}`);
}
