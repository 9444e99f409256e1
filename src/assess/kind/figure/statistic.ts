import { type Day, yearOf } from '../../../model/day/day.ts';
import type { Part } from '../../../model/statement/statement.ts';
import { partialDate } from '../../../model/time.ts';
import { sayDate } from '../../../model/wording/date.ts';
import { indicatorFinder } from '../../../store/find/statistic.ts';
import type { Geo, Indicator } from '../../../store/graph/record.ts';
import { allReady, type MaybePromise, whenReady } from '../../../store/maybe.ts';
import { type Observation, observationCitations } from '../../../store/statistic/observation.ts';
import { statementsBeside } from '../../../store/statistic/statement.ts';
import type { Subject } from '../../../store/statistic/subject.ts';
import { askedYear, badArgument } from '../../../store/store.ts';
import { type Asking, sentence, timeOf } from '../../asking.ts';
import { type Claimed, claimed, distanceFrom, weighed } from '../../figure.ts';
import { sayNumber } from '../../number.ts';
import { rowOf } from '../../row.ts';
import type { Finding, Verdict } from '../../verdict.ts';
import { calledIn, subjectsOf } from './measured.ts';
import { factorOf } from './unit.ts';

/** How old the latest value may be and still speak of the present. */
const STALE = 3;

/** Percentage points by which a share may be off and still be right in substance. */
const POINTS = 0.5;

/** The most that a value on record may be rounded by. */
const FINE = 0.0005;

/** A figure: held against the value on record, then against what was known at the time, then against what others say. */
export function statistic(asking: Asking, part: Part<'statistic'>): MaybePromise<Finding> {
  const { store } = asking;
  const { earliest: day } = timeOf(asking, part.on);
  const indicator = indicatorFinder.require(store, part.indicator, null, 'indicator');
  if (indicator.valueType === 'category')
    throw badArgument('indicator', `${indicator.code} has categories and no figures`);
  const year = askedYear('year', part.year);
  const figure = loosened(claimed(part.figure, 'figure', factorOf(indicator, part.figure.unit)), indicator);
  const each = subjectsOf(asking, part.of, day).map((subject) =>
    heldOf({ asking, indicator, figure, year, day }, subject),
  );
  return whenReady(allReady(each), read);
}

interface Question {
  readonly asking: Asking;
  readonly indicator: Indicator;
  readonly figure: Claimed;
  readonly year: number | null;
  readonly day: Day;
}

/**
 * By the first reading; what is right by another alone is right in substance, and where the first settles nothing the
 * other does. What each says stands side by side.
 */
function read(findings: readonly Finding[]): Finding {
  const [first, other] = findings as readonly [Finding, Finding?];
  if (!other || other.verdict === 'not_covered') return first;
  if (first.verdict === 'not_covered') return other;
  const says = `${first.says} ${other.says}`;
  if (first.verdict === 'not_known') return { ...other, says };
  if (first.verdict === 'confirmed' || other.verdict !== 'confirmed') return { ...first, says };
  return { ...other, says, verdict: 'imprecise', contradicts: first.contradicts ?? [] };
}

/** Held against the figures of one subject. */
function heldOf({ asking, indicator, figure, year, day }: Question, subject: Subject): MaybePromise<Finding> {
  const { store } = asking;
  const question = { year, day, knownAt: null };
  return whenReady(subject.valueOf(indicator, question), (latest) => {
    const chosen = latest && ownWord(asking, latest) ? null : latest;
    const seen = chosen ?? latest;
    if (seen === null) return absent(asking, indicator, subject.geo, year);
    return whenReady(
      allReady([subject.valueOf(indicator, { ...question, knownAt: asking.day }), statementsBeside(store, seen, day)]),
      (both) => {
        const [then, beside] = both as [Observation | null, Observation[]];
        const known = then && ownWord(asking, then) ? null : then;
        const others = beside.filter((one) => !ownWord(asking, one));
        const best = chosen ?? others[0] ?? null;
        if (best === null) return absent(asking, indicator, subject.geo, year);
        return judged(asking, figure, best, known, others, year);
      },
    );
  });
}

/** What the document itself states is no evidence for it. */
function ownWord({ document }: Asking, { basis }: Observation): boolean {
  return document !== null && basis.origin === 'document' && basis.statement.source === document;
}

function absent({ day }: Asking, indicator: Indicator, geo: Geo, year: number | null): Finding {
  const says = `no value of ${indicator.name} is on record for ${calledIn(geo, day)}${year === null ? '' : ` in ${year}`}`;
  return { verdict: indicator.coverage === null ? 'not_covered' : 'not_known', says: sentence(says) };
}

function judged(
  asking: Asking,
  figure: Claimed,
  best: Observation,
  then: Observation | null,
  others: readonly Observation[],
  year: number | null,
): Finding {
  const main = against(figure, best);
  const agreeing = others.filter(
    (one) => one !== best && against(figure, one) === 'confirmed' && one.rank !== 'deprecated',
  );
  const wasRight = then !== null && then.value !== best.value && against(figure, then) === 'confirmed';
  const soft = agreeing.length > 0 || wasRight;
  const verdict = settled(main, {
    soft,
    weak: isWeak(best) || (year === null && best.year < yearOf(asking.day) - STALE),
  });
  const also = [
    wasRight && then.value !== null ? ` By ${then.vintage.text} its source said ${number(then.value)}.` : '',
    ...(main === 'confirmed' ? [] : agreeing.slice(0, 2)).map((one) => ` Another source says ${number(one.value)}.`),
  ].join('');
  const place = rowOf(best);
  const supporting = agreeing.flatMap((one) => rowOf(one) ?? []);
  const recorded = `${qualified(best)}${number(best.value)}`;
  return {
    verdict,
    says: `${sentence(`${best.indicator.name}, ${calledIn(best.geo, asking.day)}, ${sayDate(partialDate(best.period), 'en')}: ${recorded}${unitWord(best)}`)}${also}`,
    stated: figure.text,
    recorded,
    distance: best.value === null ? null : distanceFrom(figure, best.value, best.indicator.unitRecord.label),
    ...(main === 'confirmed' || main === 'not_known'
      ? { supports: place ? [place, ...supporting] : supporting }
      : { contradicts: place ? [place] : [], supports: supporting }),
    citations: observationCitations(asking.store, best),
  };
}

/** One document against another, a forecast or a value of long ago settles nothing. */
function isWeak({ status, basis, rank }: Observation): boolean {
  return status === 'F' || (basis.origin === 'document' && rank !== 'preferred') || basis.origin === 'derived';
}

function settled(main: Verdict, { soft, weak }: { readonly soft: boolean; readonly weak: boolean }): Verdict {
  if (main === 'confirmed') return main;
  if (soft) return 'imprecise';
  return main === 'wrong' && weak ? 'not_known' : main;
}

/** A value on record that is itself a bound or a rough figure decides no more than it says. */
function against(figure: Claimed, { value, qualifier }: Observation): Verdict {
  if (value === null) return 'not_known';
  switch (qualifier) {
    case 'more_than':
      return weighed(figure, { low: value + Number.EPSILON * Math.abs(value), high: Infinity }, false);
    case 'at_least':
      return weighed(figure, { low: value, high: Infinity }, false);
    case 'less_than':
    case 'at_most':
      return weighed(figure, { low: -Infinity, high: value }, false);
    default:
      return weighed(rounding(figure, value), { low: value, high: value }, false);
  }
}

/** Of shares and rates of growth, which may be near zero, some tenths of a point are a small matter. */
function loosened(figure: Claimed, { unitRecord: { kind } }: Indicator): Claimed {
  if (kind !== 'percent' && kind !== 'percentage_points' && kind !== 'growth_rate') return figure;
  const { right, near } = figure;
  return {
    ...figure,
    near: { low: Math.min(near.low, right.low - POINTS), high: Math.max(near.high, right.high + POINTS) },
  };
}

/** What the record rounds more than the statement does is right where the one rounds to the other. */
function rounding(figure: Claimed, value: number): Claimed {
  const digits = sayNumber(value).replaceAll(',', '');
  const zeros = digits.includes('.') ? 0 : (/0*$/.exec(digits)?.[0].length ?? 0);
  const slack = Math.min(10 ** zeros / 2, Math.abs(value) * FINE);
  const { low, high } = figure.right;
  return zeros === 0 ? figure : { ...figure, right: { low: low - slack, high: high + slack } };
}

function qualified({ qualifier }: Observation): string {
  return qualifier === 'exactly' ? '' : `${qualifier.replaceAll('_', ' ')} `;
}

/** A count is of what the indicator counts. */
function unitWord({ indicator: { unitRecord } }: Observation): string {
  return unitRecord.kind === 'count' ? '' : ` ${unitRecord.label}`;
}

function number(value: number | null): string {
  return value === null ? 'not given' : sayNumber(value);
}
