import type { Day } from '../model/time.ts';
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

/** How a country voted, roll call by roll call, as they were held; roll calls without its vote are left out. */
export function ballotsBy(
  store: Store,
  country: Country,
  wanted: readonly Option[] | null,
  between: { readonly from: Day; readonly to: Day },
): MaybePromise<Ballot[]> {
  return whenReady(store.engine.ballots(country.key), (letters) => {
    const cast: Ballot[] = [];
    for (const [at, event] of rollCallsOf(store).entries()) {
      const option = LETTERS[letters?.[at] ?? ''];
      if (!option || (wanted && !wanted.includes(option))) continue;
      if (event.start.latest < between.from || event.start.earliest > between.to) continue;
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

const rollCalls = new WeakMap<Store, readonly Event[]>();

/** Roll calls in the order of their keys' rows, the order ballots by country are kept in. */
function rollCallsOf(store: Store): readonly Event[] {
  let events = rollCalls.get(store);
  if (!events) {
    const found = [...store.graph.events().values()].filter(({ classification }) => classification === 'roll_call');
    events = found.sort((a, b) => (a.key < b.key ? -1 : 1));
    rollCalls.set(store, events);
  }
  return events;
}
