import type { Day } from '../../../model/day/day.ts';
import { sayDay } from '../../../model/wording/date.ts';
import { existsOn, isState } from '../../../store/countries.ts';
import type { Member } from '../../../store/graph/record.ts';
import type { World } from '../../../store/land/holder.ts';
import type { LandTopology } from '../../../store/land/topology.ts';
import { huesOf, spread } from './shades.ts';
import type { Subject } from './subject.ts';
import { HUES } from './tones.ts';

/** Each state in a colour that its neighbours have not, and in a fainter one what it administers. */
export function statesOf({ lands, missing }: World, topology: LandTopology, day: Day): Subject {
  const hues = huesOf(topology, lands, HUES);
  // Whoever has no more than land that others hold as well is a state, too.
  const all = new Set([
    ...lands.flatMap(({ country, holder, claimants }) => [country, holder, ...claimants]),
    ...missing,
  ]);
  const states = [...all].filter((one) => isStateOn(one, day)).length;
  const others = lands.filter(({ standing, country }) => standing === 'own' && !isStateOn(country, day)).length;
  const administered = lands.filter(({ standing }) => standing === 'administered').length;
  const about = [
    `${states} ${states === 1 ? 'state' : 'states'}`,
    `${administered} ${administered === 1 ? 'territory' : 'territories'} administered by others`,
    ...(others > 0 ? [`${others} of other standing`] : []),
  ].join(', ');
  return {
    title: `The world on ${sayDay(day, 'en')}`,
    units: [],
    about: [about],
    isMeant: () => true,
    fillOf: (land) => spread(land, (member) => hues.get(member) ?? null),
    key: [
      { tone: { kind: 'hue', at: 0 }, faint: false, stripes: null, label: 'state, in any colour' },
      { tone: { kind: 'hue', at: 0 }, faint: true, stripes: null, label: 'administered by the state of that colour' },
    ],
    used: [],
    wordOf: () => null,
    notes: [],
    told: [`${about}.`],
  };
}

/** As pages and lists count states. */
function isStateOn(member: Member | null, day: Day): boolean {
  return member?.type === 'Country' && isState(member) && existsOn(member, day);
}
