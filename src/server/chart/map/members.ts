import { groupOf } from '../../../schema/statistic/country-set.ts';
import { listed } from '../../../store/change/wording.ts';
import { on } from '../../../store/countries.ts';
import { organizationFinder } from '../../../store/find/organization.ts';
import type { Member } from '../../../store/graph/record.ts';
import type { World } from '../../../store/land/holder.ts';
import { sourceOf } from '../../../store/source/citations.ts';
import type { Store } from '../../../store/store.ts';
import { calledTogether, chosenOn, type Named } from '../ask/called.ts';
import type { Question } from '../ask/question.ts';
import { CHOSEN, OTHER, spread } from './shades.ts';
import type { Subject } from './subject.ts';

/** Sources that a note has room for. */
const MOST_SOURCES = 3;

/** Countries of a set in one colour, and in a fainter one what they administer. */
export async function membersOf(
  store: Store,
  question: Question,
  { lands }: World,
  { drawn }: Named,
): Promise<Subject> {
  const { of, day } = question;
  const countries = await groupOf(store, of, day).on(day);
  const chosen = new Set<Member>(countries);
  const onMap = new Set<Member>(lands.flatMap(({ country }) => country ?? []));
  const names = countries.map((country) => drawn(country)).toSorted();
  const undrawn = countries.filter((country) => !onMap.has(country)).map((country) => drawn(country));
  const together = calledTogether(store, of, day);
  const one = of.organization == null ? 'country meant' : 'member';
  return {
    title: `${together.charAt(0).toUpperCase()}${together.slice(1)}`,
    units: [],
    about: [
      `${countries.length} ${chosenOn(question, countries.length)}`,
      ...(undrawn.length > 0 ? [`without land here: ${listed(undrawn)}`] : []),
    ],
    isMeant: ({ country, standing }) => country !== null && standing !== 'administered' && chosen.has(country),
    fillOf: (land) => spread(land, (member) => (chosen.has(member) ? CHOSEN : null)),
    key: [
      { tone: CHOSEN, faint: false, stripes: null, label: one },
      { tone: CHOSEN, faint: true, stripes: null, label: `administered by a ${one}` },
      { tone: OTHER, faint: false, stripes: null, label: 'others' },
    ],
    used: [],
    wordOf: ({ country }) => (country && chosen.has(country) ? one : null),
    notes: sourcesOf(store, question),
    told: [`${names.join(', ')}.`],
  };
}

/** The works in which most of the memberships stand. */
function sourcesOf(store: Store, { of: { organization }, day }: Question): string[] {
  if (organization == null) return [];
  const rows = on(organizationFinder.require(store, organization, day, 'organization').members, day);
  const works = [...Map.groupBy(rows, ({ source }) => source)].toSorted(([, a], [, b]) => b.length - a.length);
  const titles = works.slice(0, MOST_SOURCES).map(([key]) => sourceOf(store, key).title);
  return titles.length === 0
    ? []
    : [`Memberships: ${titles.join('; ')}${works.length > MOST_SOURCES ? ' and others' : ''}.`];
}
