import type { Day } from '../../../../model/day/day.ts';
import type { Event } from '../../../graph/record.ts';
import type { Store } from '../../../store.ts';
import type { Names } from '../../names.ts';
import { type Question, yearOf } from '../../question.ts';

/** Whose Secretary-General is meant where nobody is named: who is elected to it is one. */
const BODY = 'un-secretariat';
const ASKED = /\b(?:secretary general|sec gen|sg)\b/;
/** Which of them, from the first on. */
const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const PREVIOUS = /\b(?:previous|last|former)\b/;
/** All that such a question may have in it besides: its words, and the names of the organization. */
const BESIDE = new Set(
  'secretary general sec gen sg the of un u n united nations who was is became current present previous last former in now today new a'.split(
    ' ',
  ),
);

/** Whoever was Secretary-General of the United Nations first, now or in a year; null where that is not asked. */
export function secretaryIn({ graph }: Store, names: Names, question: Question, day: Day): readonly number[] | null {
  const { form } = question;
  if (!ASKED.test(form) || form === 'secretary general') return null;
  const { year = null, middle: asked = day } = yearOf(question) ?? {};
  if (form.split(' ').some((word) => !BESIDE.has(word) && !ORDINALS.includes(word) && word !== String(year)))
    return null;
  const appointed = [...graph.events().values()]
    .filter(({ participants }) => isElection(participants))
    .sort((one, other) => one.start.earliest - other.start.earliest);
  const before = appointed.filter(({ start }) => start.latest <= asked);
  const within = appointed.filter(({ start }) => year !== null && Math.trunc(start.earliest / 10_000) === year);
  const people = (events: readonly Event[]) => [...new Set(events.flatMap((event) => electedIn(event)))];
  const held = people(before);
  const place = ORDINALS.findIndex((ordinal) => form.split(' ').includes(ordinal));
  const found =
    place >= 0
      ? people(appointed).slice(place, place + 1)
      : PREVIOUS.test(form)
        ? held.slice(-2, -1)
        : [...new Set([...held.slice(-1), ...people(within)])];
  const things = found.flatMap((person) => names.thingWith('PERSON', person) ?? []);
  return things.length === 0 ? null : things;
}

function isElection(participants: Event['participants']): boolean {
  return participants.some(({ role, record }) => role === 'elected_body' && record !== null && record.key === BODY);
}

function electedIn({ participants }: Event): readonly string[] {
  return participants.flatMap(({ role, record }) =>
    role === 'elected' && record?.type === 'Person' ? record.key : [],
  );
}
