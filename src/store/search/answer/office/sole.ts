import type { Day } from '../../../../model/day/day.ts';
import type { OfficeHolder } from '../../../../model/relation.ts';
import { wordForm } from '../../../../model/text/words.ts';
import { mayHoldOn } from '../../../../model/time.ts';
import { inOrder } from '../../../countries.ts';
import type { Store } from '../../../store.ts';
import type { Names } from '../../names.ts';
import { type Question, yearOf } from '../../question.ts';

/** What says of when a title is asked for. */
const WHEN = new Set('current present now today first last former previous new'.split(' '));

/** Titles that many states might give, though only one does. */
const GENERAL =
  /\b(?:acting|chief|chair\w*|leader|minister|secretary|prefect|administrator|president|chancellor|representative|king|queen|prince|co)\b/;

type Borne = ReadonlyMap<string, readonly OfficeHolder[]>;

const known = new WeakMap<Store['graph'], Borne>();

/** Titles that one state alone gives on record, with those who bore them: Pope, Taoiseach. */
function soleIn(graph: Store['graph']): Borne {
  let borne = known.get(graph);
  if (!borne) {
    const rows = [...graph.countries.values()].flatMap(({ offices }) => offices);
    const titled = Map.groupBy(rows, ({ title }) => wordForm(title ?? ''));
    const sole = [...titled].filter(
      ([title, own]) => title !== '' && !GENERAL.test(title) && new Set(own.map(({ country }) => country)).size === 1,
    );
    borne = new Map(sole.map(([title, own]) => [title, inOrder([...own])]));
    known.set(graph, borne);
  }
  return borne;
}

/** Whoever bears a title that says all by itself of which state, on the day asked for; null where none is asked. */
export function soleTitleIn({ graph }: Store, names: Names, question: Question, day: Day): readonly number[] | null {
  const { form } = question;
  const { year = null, middle: asked = day } = yearOf(question) ?? {};
  const rest = form.split(' ').filter((word) => !names.idle.has(word) && !WHEN.has(word) && word !== String(year));
  const isOffice =
    question.asks.has('chancellor') && !question.asks.has('first woman') && isAllAsked(names, form, rest);
  const rows = isOffice ? chancellorsIn(graph, names) : soleIn(graph).get(titleIn(names, rest.join(' ')));
  if (!rows) return null;
  const isFirst = /\bfirst\b/.test(form);
  // A government goes on under another title, a throne does not.
  const ruling = rows.some(({ office }) => office === 'head_of_government')
    ? inOrder(rowsOfOffice(graph, rows[0]))
    : rows;
  const on = ruling.filter((row) => mayHoldOn(row, asked));
  const within = year === null ? [] : ruling.filter((row) => holdsIn(row, year));
  const found = isFirst ? rows.slice(0, 1) : [...(on.length > 0 ? on.toReversed() : rows.slice(-1)), ...within];
  const people = [...new Set(found.flatMap(({ person }) => person ?? []))];
  const country = names.thingWith('COUNTRY', rows[0]?.country ?? '');
  const things = [
    ...people.flatMap((person) => names.thingWith('PERSON', person) ?? []),
    ...(country === null ? [] : [country]),
  ];
  return people.length === 0 ? null : things;
}

/** A title in English: papa, папа римский. */
function titleIn(names: Names, text: string): string {
  const means = names.asked.get(text) ?? 'fact';
  return means === 'fact' ? text : means;
}

/** Whether words are none but such as say what is asked. */
function isAllAsked(names: Names, form: string, words: readonly string[]): boolean {
  const phrases = [...names.asked.keys()].filter((phrase) => ` ${form} `.includes(` ${phrase} `));
  const within = new Set(phrases.flatMap((phrase) => phrase.split(' ')));
  return words.every((word) => within.has(word));
}

/** The chancellors of the largest of the few states that have any, which nobody has to name: Bundeskanzler 1975. */
function chancellorsIn(graph: Store['graph'], names: Names): readonly OfficeHolder[] {
  const rows = [...graph.countries.values()]
    .filter(({ end }) => end === null)
    .flatMap(({ offices }) => offices)
    .filter(({ title, office }) => office === 'head_of_government' && /chancellor/i.test(title ?? ''));
  const weightOf = (country: string) => names.index.weights[names.thingWith('COUNTRY', country) ?? 0] ?? 0;
  const [largest] = [...new Set(rows.map(({ country }) => country))].sort(
    (one, other) => weightOf(other) - weightOf(one),
  );
  return inOrder(rows.filter(({ country }) => country === largest));
}

function rowsOfOffice(graph: Store['graph'], row: OfficeHolder | undefined): OfficeHolder[] {
  return (graph.countries.get(row?.country ?? '')?.offices ?? []).filter(({ office }) => office === row?.office);
}

function holdsIn({ start, end }: OfficeHolder, year: number): boolean {
  const [first, last] = [(start?.earliest ?? 0) / 10_000, (end?.latest ?? Infinity) / 10_000];
  return first < year + 1 && last >= year;
}
