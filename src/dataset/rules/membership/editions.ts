import { memberships, organizations } from '../../../model/organization.ts';
import { citations } from '../../../model/source.ts';
import type { Dataset } from '../../read.ts';
import type { Rule } from '../../rule.ts';
import { findingOn, pairOf, stands } from './stints.ts';

/**
 * What one edition of a compilation alone prints, between editions that list the organization without that member, is a
 * misprint until something else is said. Contributors to peace operations do come and go within a year.
 */
export const editions: Rule = {
  name: 'editions',
  structural: false,
  *check(dataset) {
    const attested = attestedIn(dataset);
    const printed = new Map<string, Set<number>>();
    for (const { key, organization } of dataset.rows(memberships)) {
      const all = printed.get(organization) ?? new Set();
      for (const year of attested.get(key)?.years ?? []) all.add(year);
      printed.set(organization, all);
    }
    const stints = Map.groupBy(dataset.rows(memberships).filter(stands), pairOf);
    const operations = new Set(
      dataset.rows(organizations).flatMap((row) => (row.classification === 'peace_operation' ? [row.key] : [])),
    );
    for (const { row, line } of dataset.located(memberships)) {
      if (!stands(row) || row.note !== null || operations.has(row.organization)) continue;
      const attestation = attested.get(row.key);
      const [year] = attestation?.years ?? [];
      if (year === undefined || !attestation?.alone || attestation.years.size !== 1) continue;
      const roles = (stints.get(pairOf(row)) ?? []).filter((other) => other !== row);
      const around = roles.find((other) => other.role !== row.role && surrounds(attested.get(other.key)?.years, year));
      if (around) {
        const message = `is ${row.role} in the edition of ${year} alone, and ${around.role} in those before and after`;
        yield findingOn('editions', row, line, message, 'deprecate it, or say in the note why it is right');
      }
      if (roles.length > 0) continue;
      const others = [...(printed.get(row.organization) ?? [])];
      if (!others.some((other) => other < year) || !others.some((other) => other > year)) continue;
      const message = `stands in the edition of ${year} alone, and not in those before and after`;
      yield findingOn('editions', row, line, message, 'deprecate it, or say in the note why it is right');
    }
  },
};

/** Whether editions within two years before and after print it. */
function surrounds(years: ReadonlySet<number> | undefined, year: number): boolean {
  const near = (from: number, to: number) => [...(years ?? [])].some((other) => other >= from && other <= to);
  return near(year - 2, year - 1) && near(year + 1, year + 2);
}

const EDITIONS = /^editions? ([\d\s,and-]+?),/;

interface Attestation {
  readonly years: ReadonlySet<number>;
  /** Whether nothing but editions attests it. */
  readonly alone: boolean;
}

/** The editions that print a membership, in its row and in what it cites besides. */
function attestedIn(dataset: Dataset): ReadonlyMap<string, Attestation> {
  const cited = Map.groupBy(
    dataset.rows(citations).filter(({ table }) => table === memberships.name),
    ({ key }) => key,
  );
  return new Map(
    dataset.rows(memberships).map((row) => {
      const lists = [row, ...(cited.get(row.key) ?? [])].map(({ locator }) => editionsIn(locator ?? ''));
      return [row.key, { years: new Set(lists.flatMap((list) => list ?? [])), alone: !lists.includes(null) }];
    }),
  );
}

export function editionsIn(locator: string): readonly number[] | null {
  const text = EDITIONS.exec(locator)?.[1];
  if (text === undefined) return null;
  return [...text.matchAll(/(\d{4})(?:-(\d{4}))?/g)].flatMap(([, from, to]) => {
    const first = Number(from);
    return Array.from({ length: Number(to ?? from) - first + 1 }, (_, index) => first + index);
  });
}
