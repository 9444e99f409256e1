import type { Day } from '../../../../model/day/day.ts';
import { wordForm } from '../../../../model/text/words.ts';
import { isPoint } from '../../../../model/time.ts';
import type { Store } from '../../../store.ts';
import type { Names } from '../../names.ts';
import { isWhole } from '../../order.ts';
import { type Question, questionIn } from '../../question.ts';
import { rank } from '../../rank.ts';
import { personCalled } from './titled.ts';

/** A question, and what happened when it is asked for. */
const CLAUSE =
  /^(?<what>.*\S)\s+(?:when|during|at the (?:time|beginning|start|outbreak|end) of|while)\s+(?<event>\S.*)$/iu;
const ENDED = /\b(?:end|ended|over|finished)\b/iu;
const LOOKED_AT = 5;

const ON_DAY = /^(?<what>.*\S)\s+on\s+(?<event>\S.*)$/iu;

/** A question of a day that has a name: on 9/11. */
function onDay(names: Names, typed: string): RegExpExecArray | null {
  const found = ON_DAY.exec(typed);
  return isWhole(names, wordForm(found?.groups?.event ?? '')) ? found : null;
}

const DEATH = /^(?<who>.*\S) (?:died|was killed|was murdered)$/;

/** The day on which somebody died; null where that is not said, or not on record to the day. */
function diedIn({ graph }: Store, names: Names, clause: string, day: Day): Day | null {
  const groups = DEATH.exec(wordForm(clause))?.groups;
  const called = groups ? personCalled(names, String(groups.who), day) : null;
  const died = called === null ? null : (graph.people().get(names.keyOf(called[0]))?.died ?? null);
  return isPoint(died) ? died.earliest : null;
}

export interface Timed {
  readonly question: Question;
  readonly day: Day;
}

/** The question without the event whose day it is asked for; null where no event is named. */
export function timedIn(store: Store, names: Names, { typed }: Question, day: Day): Timed | null {
  const { what = '', event: clause = '' } = (CLAUSE.exec(typed) ?? onDay(names, typed))?.groups ?? {};
  if (clause === '') return null;
  const died = diedIn(store, names, clause, day);
  if (died !== null) return { question: questionIn(names, what), day: died };
  const { things, partial, mistyped } = rank(names, questionIn(names, clause), day);
  const place = things
    .subarray(0, LOOKED_AT)
    .findIndex((thing, at) => names.kindOf(thing) === 'EVENT' && !partial[at] && !mistyped[at]);
  const event = things[place];
  const record = event === undefined ? undefined : store.graph.events().get(names.keyOf(event));
  if (event === undefined || !record) return null;
  const { start, end } = record;
  const isEnd = ENDED.test(typed.slice(what.length)) && end !== null;
  return { question: questionIn(names, what), day: isEnd ? end.earliest : start.earliest };
}
