import type { Part } from '../../../model/statement/statement.ts';
import { when } from '../../../store/change/wording.ts';
import { badArgument, type Store } from '../../../store/store.ts';
import { type Asking, sentence } from '../../asking.ts';
import type { Finding, Verdict } from '../../verdict.ts';
import { type Held, hasAllBallots, isPart, isWhole, rollCallsNamed } from './roll-call.ts';
import { unrecorded } from './vote.ts';

const OPTIONS = ['yes', 'no', 'abstain'] as const;

/** So many ballots a compilation may lack. */
const SLIP = 3;

type Counts = Readonly<Record<(typeof OPTIONS)[number], number>>;

/** How a recorded vote ended: figures that one vote on record has together are right. */
export function tally({ store }: Asking, part: Part<'tally'>): Finding {
  const stated = OPTIONS.filter((option) => part[option] != null);
  if (stated.length === 0 && part.adopted == null)
    throw badArgument('tally', 'a tally states at least one of yes, no, abstain and adopted');
  const all = rollCallsNamed(store, part.resolution, part.on);
  if (all.length === 0) return unrecorded(part.resolution);
  const judged = all.map((held) => ({ held, counts: countsOf(held), verdict: verdictOf(store, held, part, stated) }));
  const order: readonly Verdict[] = ['confirmed', 'imprecise', 'not_known', 'wrong'];
  const [best] = judged.toSorted(
    (a, b) =>
      Number(b.verdict === 'confirmed') - Number(a.verdict === 'confirmed') ||
      Number(isWhole(b.held)) - Number(isWhole(a.held)) ||
      order.indexOf(a.verdict) - order.indexOf(b.verdict) ||
      Number(isPart(a.held)) - Number(isPart(b.held)),
  );
  if (!best) return unrecorded(part.resolution);
  const { held, counts, verdict } = best;
  const recorded = counts === null ? null : OPTIONS.map((option) => counts[option]).join('-');
  const off =
    counts === null ? 0 : Math.max(0, ...stated.map((option) => Math.abs((part[option] ?? 0) - counts[option])));
  return {
    verdict,
    says: sentence(
      `${held.event.name} ${when(held.event.start)}: ${recorded === null ? 'no count on record' : `${recorded} (yes-no-abstain)`}${result(held)}`,
    ),
    stated: [
      ...stated.map((option) => `${part[option]} ${option}`),
      part.adopted == null ? '' : part.adopted ? 'adopted' : 'not adopted',
    ]
      .filter((text) => text !== '')
      .join(', '),
    recorded,
    distance: counts === null || stated.length === 0 ? null : { absolute: off, relative: null, unit: 'votes' },
    ...(verdict === 'wrong' ? { contradicts: [held.place] } : { supports: [held.place] }),
  };
}

function countsOf({ motion: { rollCall } }: Held): Counts | null {
  return rollCall && { yes: rollCall.yes, no: rollCall.no, abstain: rollCall.abstain };
}

function verdictOf(store: Store, held: Held, part: Part<'tally'>, stated: readonly (keyof Counts)[]): Verdict {
  const counts = countsOf(held);
  if (counts === null) return 'not_known';
  const off = Math.max(0, ...stated.map((option) => Math.abs(counts[option] - (part[option] ?? 0))));
  if (off > 0) return off <= SLIP && isCountedFromPart(store, held) ? 'not_known' : 'wrong';
  if (part.adopted == null) return 'confirmed';
  const ended = held.motion.result ?? (isWhole(held) ? 'adopted' : null);
  if (ended === null) return 'not_known';
  return (ended === 'adopted') === part.adopted ? 'confirmed' : 'wrong';
}

function result({ motion }: Held): string {
  return motion.result === null ? '' : `, ${motion.result.replaceAll('_', ' ')}`;
}

/** Where some ballots are missing and nobody announced the tally, it counts those at hand. */
function isCountedFromPart(store: Store, held: Held): boolean {
  return held.event.note?.includes('ballots on record') !== true && !hasAllBallots(store, held);
}
