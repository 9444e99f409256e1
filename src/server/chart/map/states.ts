import type { Day } from '../../../model/day/day.ts';
import { sayDay } from '../../../model/wording/date.ts';
import type { World } from '../../../store/land/holder.ts';
import type { LandTopology } from '../../../store/land/topology.ts';
import { huesOf, spread } from './shades.ts';
import type { Subject } from './subject.ts';
import { HUES } from './tones.ts';

/** Each state in a colour that its neighbours have not, and in a fainter one what it administers. */
export function statesOf({ lands }: World, topology: LandTopology, day: Day): Subject {
  const hues = huesOf(topology, lands, HUES);
  const counted = (standing: string) => lands.filter((land) => land.standing === standing).length;
  const about = `${counted('own')} states, ${counted('administered')} territories administered by others`;
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
