import type { Seen } from '../../model/day/moment.ts';
import type { Area, Event, Member, Treaty } from '../graph/record.ts';
import type { Store } from '../store.ts';
import { countryFinder } from './country.ts';
import { choosing, type Finder, type Kind, type Meant } from './finder.ts';
import { organizationFinder } from './organization.ts';
import { eventFinder, treatyFinder } from './record.ts';
import { areaFinder } from './statistic.ts';

/** Of each kind the ones most alike, as many together as of one kind. */
const MOST = 5;

/** Finds whatever one of several finders does: by the surest texts of any; a code that means two things is ambiguous. */
function anyOf<R>(kind: Kind<R>, finders: readonly Finder<R>[]): Finder<R> {
  const say = choosing(kind);

  function withKey(store: Store, key: string): R | null {
    for (const finder of finders) {
      const record = finder.withKey(store, key);
      if (record !== null) return record;
    }
    return null;
  }

  function meant(store: Store, code: string, day: Seen | null): Meant<R> {
    // A key as it is written means one thing alone, so that candidates can be used.
    const own = withKey(store, code);
    if (own !== null) return { rank: 0, records: [own] };
    const all = finders.map((finder) => finder.meant(store, code, day));
    const rank = Math.min(...all.map((one) => one.rank));
    return { rank, records: all.flatMap((one) => (one.rank === rank ? one.records : [])) };
  }

  const finder: Finder<R> = {
    fields: kind.fields,
    withKey,
    meant,
    find: (store, code, day, argument = 'code') => say.only(code, meant(store, code, day), argument, day),
    require(store, code, day, argument) {
      const record = finder.find(store, code, day, argument);
      if (record !== null) return record;
      throw say.unknown(code, finder.similar(store, code), argument);
    },
    similar: (store, code) => {
      const each = finders.map((one) => one.similar(store, code));
      const inTurn = Array.from({ length: MOST }, (_, at) => each.flatMap((found) => found[at] ?? []));
      return inTurn.flat().slice(0, MOST);
    },
  };
  return finder;
}

/** Whoever can belong, sign or take part. */
export const partyFinder = anyOf<Member>(
  {
    fields: ['country', 'organization'],
    noun: 'country or organization',
    unknown: 'UNKNOWN_PARTY',
    remedy: 'countries, organizations and search list them',
    keyOf: ({ key }) => key,
    nameOf: ({ name }) => name,
  },
  [countryFinder, organizationFinder],
);

/** Whatever figures can be of. */
export const measuredFinder = anyOf<Member | Area>(
  {
    fields: ['country', 'area', 'organization'],
    noun: 'country, area or organization',
    unknown: 'UNKNOWN_PARTY',
    remedy: 'countries, areas, organizations and search list them',
    keyOf: ({ key }) => key,
    nameOf: ({ name }) => name,
  },
  [countryFinder, areaFinder, organizationFinder],
);

/** Whatever a document can speak of that has an entry of its own. */
export const subjectFinder = anyOf<Member | Treaty | Event>(
  {
    fields: ['country', 'organization', 'treaty', 'event'],
    noun: 'country, organization, treaty or event',
    unknown: 'UNKNOWN_PARTY',
    remedy: 'countries, organizations, treaties, events and search list them',
    keyOf: ({ key }) => key,
    nameOf: ({ name }) => name,
  },
  [countryFinder, organizationFinder, treatyFinder, eventFinder],
);
