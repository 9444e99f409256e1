import { WHOLE_TABLE } from '../../../model/coverage/coverage.ts';
import { landHolders } from '../../../model/land/land.ts';
import { sayDay } from '../../../model/wording/date.ts';
import { listed } from '../../../store/change/wording.ts';
import type { Member } from '../../../store/graph/record.ts';
import { arcsOf, atlasOf } from '../../../store/land/atlas.ts';
import { assertMapped, type Land, type World, worldOn } from '../../../store/land/holder.ts';
import { type LandTopology, landTopology } from '../../../store/land/topology.ts';
import { sourceOf } from '../../../store/source/citations.ts';
import type { Store } from '../../../store/store.ts';
import { type Named, namesIn } from '../ask/called.ts';
import type { Question } from '../ask/question.ts';
import type { Read } from '../ask/read.ts';
import { membersOf } from './members.ts';
import { isContested, OTHER, occurring } from './shades.ts';
import { statesOf } from './states.ts';
import type { Subject } from './subject.ts';
import { valuesOf } from './values.ts';
import type { KeyEntry } from './world.ts';

/** Names of what is too small for the map that a note has room for. */
const MOST_MISSING = 12;

/** The world of the day, coloured by the figures of a year, by who belongs together, or by who holds it. */
export async function readMap(store: Store, question: Question): Promise<Read> {
  const { day } = question;
  assertMapped(store, day, 'asOf');
  const world = worldOn(store, await atlasOf(store), day);
  const topology = landTopology(await arcsOf(store, 'simple'), world.lands);
  const named = await namesIn(store, membersIn(world), question);
  const subject = await subjectOf(store, question, world, topology, named);
  const meant = question.view === 'world' ? [] : world.lands.flatMap((land, at) => (subject.isMeant(land) ? at : []));
  const patches = world.lands.map((land) => ({
    ...subject.fillOf(land),
    title: titleOf(land, subject, named),
    key: land.country?.key ?? null,
  }));
  const shown = question.view === 'world' ? world.lands : world.lands.filter(subject.isMeant);
  const contested = shown.filter(isContested).map((land) => ownNameOf(land, named.drawn));
  const entry: KeyEntry = { tone: OTHER, faint: false, stripes: OTHER, label: 'disputed or occupied' };
  return {
    title: subject.title,
    together: '',
    drawing: {
      kind: 'map',
      topology,
      meant: meant.length === 0 ? null : meant,
      patches,
      key: occurring([...subject.key, entry], patches),
    },
    used: subject.used,
    units: subject.units,
    about: subject.about,
    absent: [],
    notes: [
      ...(contested.length > 0
        ? [`Disputed or occupied, striped in the colours of both sides: ${listed(contested)}.`]
        : []),
      ...missingOf(world, named),
      ...subject.notes,
      outlinesOf(store, day),
    ],
    told: [...subject.told, ...(contested.length > 0 ? [`Disputed or occupied: ${listed(contested)}.`] : [])],
  };
}

/** Everyone whose name the map may say. */
function membersIn({ lands, missing }: World): Member[] {
  const ofLands = lands.flatMap(({ country, holder, claimants }) => [country ?? [], holder ?? [], ...claimants].flat());
  return [...ofLands, ...missing];
}

async function subjectOf(
  store: Store,
  question: Question,
  world: World,
  topology: LandTopology,
  named: Named,
): Promise<Subject> {
  const [indicator] = question.indicators;
  if (indicator) return valuesOf(store, question, indicator, world, named);
  return Object.keys(question.of).length > 0
    ? membersOf(store, question, world, named)
    : statesOf(world, topology, question.day);
}

const HOW: Readonly<Record<Land['standing'], string>> = {
  own: '',
  administered: 'administered by',
  occupied: 'occupied by',
  disputed: 'part of',
  unheld: '',
};

/** `Hong Kong, administered by the United Kingdom: member`. */
function titleOf(land: Land, { wordOf }: Subject, { told }: Named): string {
  const { holder, standing, claimants } = land;
  const name = ownNameOf(land, told);
  const how = holder && HOW[standing] !== '' ? `, ${HOW[standing]} ${told(holder)}` : '';
  const claimed = claimants.length === 0 ? '' : `, claimed by ${listed(claimants.map(told))}`;
  const word = wordOf(land);
  return `${name}${how}${claimed}${word === null ? '' : `: ${word}`}`;
}

/** Of a part that is held otherwise than the rest, its own name. */
function ownNameOf({ key, name, country }: Land, called: (member: Member) => string): string {
  return country?.key === key ? called(country) : name;
}

function missingOf({ missing }: World, { drawn }: Named): string[] {
  if (missing.length === 0) return [];
  const names = missing.map(drawn);
  return [
    `Not drawn, for want of an outline: ${names.length > MOST_MISSING ? `${names.length} countries` : listed(names)}.`,
  ];
}

function outlinesOf(store: Store, day: Question['day']): string {
  const { title, licence } = sourceOf(store, 'natural-earth');
  const terms = store.graph.licences.get(licence)?.name ?? licence;
  const through = store.graph.wholeness.said.knownThrough(landHolders.name, WHOLE_TABLE);
  const known = through !== null && day > through ? `; who held land is known through ${sayDay(through, 'en')}` : '';
  return `Outlines: ${title} (${terms}), by who held them on the day${known}; lines moved within a state’s edge do not show.`;
}
