import { squeeze } from '../../../model/text/fold.ts';
import { calledOn } from '../../../store/change/wording.ts';
import { organizationFinder } from '../../../store/find/organization.ts';
import { measuredFinder } from '../../../store/find/party.ts';
import { areaFinder } from '../../../store/find/statistic.ts';
import type { Area, Geo, Organization } from '../../../store/graph/record.ts';
import { membersGroup } from '../../../store/group/group.ts';
import { groupSubject } from '../../../store/group/subject.ts';
import { placeSubject, type Subject } from '../../../store/statistic/subject.ts';
import type { Store } from '../../../store/store.ts';
import type { Asking } from '../../asking.ts';
import { naming } from '../../naming.ts';

/**
 * Whose figure is meant. A body stands for its members of the day, however it is called; where an area of the name has
 * figures of its own, by the members of today, that is a second reading. The key of the area means it alone.
 */
export function subjectsOf(asking: Asking, of: string, day: number): readonly [Subject, ...Subject[]] {
  const { store } = asking;
  const record = naming(asking, measuredFinder, of, day, 'of');
  switch (record.type) {
    case 'Country':
      return [placeSubject(store, record)];
    case 'Area': {
      const body = of === record.key ? null : bodyOf(store, record, day);
      return body ? [together(store, body, day), placeSubject(store, record)] : [placeSubject(store, record)];
    }
    case 'Organization': {
      const area = areaOf(store, record);
      return area ? [together(store, record, day), placeSubject(store, area)] : [together(store, record, day)];
    }
  }
}

function together(store: Store, body: Organization, day: number): Subject {
  return groupSubject(store, membersGroup(body), { aggregate: 'DEFAULT', membersOn: 'OBSERVATION', day });
}

/** What an area is called by that is an organization as well: `European Union`, `OECD members`. */
function bodyName({ name }: Area): string {
  return name.replace(/ members$/, '');
}

function bodyOf(store: Store, area: Area, day: number): Organization | null {
  const { records } = organizationFinder.meant(store, bodyName(area), day);
  const [only] = records;
  return records.length === 1 ? (only ?? null) : null;
}

function areaOf(store: Store, { name, acronym, names }: Organization): Area | null {
  const own = areaFinder.meant(store, name, null).records;
  if (own[0]) return own[0];
  const called = new Set([acronym ?? name, ...names.map((row) => row.name)].map(squeeze));
  return (
    [...store.graph.areas.values()].find(
      (area) => bodyName(area) !== area.name && called.has(squeeze(bodyName(area))),
    ) ?? null
  );
}

/** Whose figure it is as it stands in a sentence, so that members of the day and those of today are told apart. */
export function calledIn(geo: Geo, day: number): string {
  if (geo.type === 'Country') return calledOn(geo, day);
  if (geo.type === 'Organization') return `the members of ${calledOn(geo, day)}`;
  if (geo.type !== 'Area' || !geo.note?.startsWith('Members of today')) return geo.name;
  return `${geo.name} as an area (${geo.key}, the members of today)`;
}
