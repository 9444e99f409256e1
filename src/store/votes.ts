import type { Day } from '../model/day/day.ts';
import type { VotingBody } from '../model/event.ts';
import type { Option } from './engine/engine.ts';
import type { Country, Event, Motion } from './graph/record.ts';
import { type MaybePromise, whenReady } from './maybe.ts';
import type { Store } from './store.ts';

/** One country's vote in one roll call. */
export interface Ballot {
  readonly event: Event;
  readonly country: Country;
  readonly option: Option;
}

const OPTIONS: readonly Option[] = ['yes', 'no', 'abstain'];
const LETTERS: Readonly<Record<string, Option>> = { Y: 'yes', N: 'no', A: 'abstain' };

/** Ballots of a motion, by option, then country; none when it was no roll call. */
export function ballotsOf(
  { engine, graph }: Store,
  motion: Motion,
  wanted: readonly Option[] | null,
): MaybePromise<Ballot[]> {
  const event = motion.rollCall ? graph.events().get(motion.rollCall.key) : undefined;
  if (!event) return [];
  return whenReady(engine.votes(event.key), (votes) =>
    (wanted ?? OPTIONS).flatMap((option) =>
      (votes?.[option] ?? []).flatMap((key) => {
        const country = graph.countries.get(key);
        return country ? [{ event, country, option }] : [];
      }),
    ),
  );
}

export interface BallotCount {
  readonly option: Option;
  readonly value: number;
}

/** How many ballots of each option are on record; null when the motion was no roll call. */
export function ballotCountsOf({ engine }: Store, { rollCall }: Motion): MaybePromise<BallotCount[] | null> {
  if (rollCall === null) return null;
  return whenReady(engine.votes(rollCall.key), (votes) =>
    OPTIONS.map((option) => ({ option, value: votes?.[option].length ?? 0 })),
  );
}

/** Names a ballot again. */
export function ballotKey({ event, country }: Ballot): string {
  return `${event.key}|${country.key}`;
}

/** The ballot under such a key; null when there is none. */
export function ballotWith({ engine, graph }: Store, key: string): MaybePromise<Ballot | null> {
  const [eventKey = '', countryKey = ''] = key.split('|');
  const [event, country] = [graph.events().get(eventKey), graph.countries.get(countryKey)];
  if (!event || !country) return null;
  return whenReady(engine.votes(event.key), (votes) => {
    const option = OPTIONS.find((one) => votes?.[one].includes(countryKey));
    return option ? { event, country, option } : null;
  });
}

/** Which of a country's ballots are asked for. */
export interface BallotQuestion {
  readonly options: readonly Option[] | null;
  readonly bodies: readonly VotingBody[] | null;
  readonly from: Day;
  readonly to: Day;
}

/** How a country voted, roll call by roll call, as they were held; roll calls without its vote are left out. */
export function ballotsBy(
  store: Store,
  country: Country,
  { options, bodies, from, to }: BallotQuestion,
): MaybePromise<Ballot[]> {
  return whenReady(store.engine.ballots(country.key), (letters) => {
    const cast: Ballot[] = [];
    for (const { event, body, at } of rollCallsOf(store)) {
      const option = LETTERS[letters?.[at] ?? ''];
      if (!option || (options && !options.includes(option)) || (bodies && !bodies.includes(body))) continue;
      if (event.start.latest < from || event.start.earliest > to) continue;
      cast.push({ event, country, option });
    }
    return cast;
  });
}

/** Votes that carry a motion when all who could vote do; null where no share decides or nobody was counted. */
export function votesNeeded({ requirement, eligible }: Motion): number | null {
  if (requirement === null || requirement === 'council_without_veto' || eligible === null) return null;
  return requirement === 'two_thirds_of_votes' ? Math.ceil((2 * eligible) / 3) : Math.floor(eligible / 2) + 1;
}

/** A roll call and where its letter stands in the ballots of a country: those are kept in the order of keys. */
interface Placed {
  readonly event: Event;
  readonly body: VotingBody;
  readonly at: number;
}

const rollCalls = new WeakMap<Store, readonly Placed[]>();

/** Roll calls as they were held. */
function rollCallsOf(store: Store): readonly Placed[] {
  const known = rollCalls.get(store);
  if (known) return known;
  const held = [...store.graph.events().values()].flatMap((event) => {
    const body = event.motions[0]?.rollCall?.body;
    return body ? [{ event, body }] : [];
  });
  const keys = held.map(({ event }) => event.key).sort((a, b) => (a < b ? -1 : 1));
  const places = new Map(keys.map((key, at) => [key, at]));
  const placed = held.map(({ event, body }) => ({ event, body, at: places.get(event.key) ?? -1 }));
  rollCalls.set(store, placed);
  return placed;
}
