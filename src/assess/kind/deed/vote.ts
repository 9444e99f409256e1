import type { Part } from '../../../model/statement/statement.ts';
import { calledOn, when } from '../../../store/change/wording.ts';
import { countryFinder } from '../../../store/find/country.ts';
import type { Country } from '../../../store/graph/record.ts';
import { allReady, type MaybePromise, whenReady } from '../../../store/maybe.ts';
import type { Store } from '../../../store/store.ts';
import { type Asking, sentence, timeOf } from '../../asking.ts';
import type { Finding } from '../../verdict.ts';
import { type Held, isPart, isWhole, rollCallsNamed } from './roll-call.ts';

const WORDS = { yes: 'voted for', no: 'voted against', abstain: 'abstained from', absent: 'cast no vote on' } as const;

type Choice = keyof typeof WORDS;

/** How a country voted in a roll call. */
export function vote(asking: Asking, part: Part<'vote'>): MaybePromise<Finding> {
  const { store } = asking;
  const country = countryFinder.require(store, part.country, timeOf(asking, part.on).earliest, 'country');
  const all = rollCallsNamed(store, part.resolution, part.on);
  // The vote that adopted it is meant before those on its parts, its drafts and its way.
  const held = [all.filter(isWhole), all.filter((one) => !isPart(one))].find((some) => some.length > 0) ?? all;
  if (held.length === 0) return unrecorded(part.resolution);
  return whenReady(allReady(held.map((one) => choiceOf(store, one, country))), (choices) => {
    const said = held.map(({ event }, at) => {
      const choice = choices[at];
      const verb = choice == null ? 'has no ballot on record in' : WORDS[choice];
      return `${calledOn(country, event.start.latest)} ${verb} ${event.name} ${when(event.start)}`;
    });
    const agreeing = choices.filter((choice) => choice === part.option).length;
    const open = choices.every((choice) => choice === null);
    const verdict = agreeing === held.length ? 'confirmed' : open || agreeing > 0 ? 'not_known' : 'wrong';
    const places = held.map(({ place }) => place);
    return {
      verdict,
      says: sentence(said.join('; ')),
      stated: part.option,
      recorded: [...new Set(choices.map((choice) => choice ?? 'no ballot'))].join(', '),
      ...(verdict === 'wrong' ? { contradicts: places } : { supports: places }),
    };
  });
}

/** Its choice; null where none of the roll call's ballots is on record. */
function choiceOf(store: Store, { event }: Held, { key }: Country): MaybePromise<Choice | null> {
  return whenReady(store.engine.votes(event.key), (votes) => {
    if (votes === null) return null;
    for (const option of ['yes', 'no', 'abstain'] as const) if (votes[option].includes(key)) return option;
    return 'absent';
  });
}

export function unrecorded(resolution: string): Finding {
  return {
    verdict: 'not_covered',
    says: sentence(
      `no recorded vote on ${resolution} is on record: use its symbol, A/RES/67/19, or the key of the vote, and its day`,
    ),
  };
}
