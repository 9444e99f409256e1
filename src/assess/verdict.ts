import type { AlmanacError } from '../model/errors.ts';
import type { Lists } from '../store/coverage/coverage.ts';
import type { SourceCitation } from '../store/source/citations.ts';

const VERDICTS = ['confirmed', 'imprecise', 'wrong', 'not_known', 'not_covered'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A fact of the record: the table and key it stands under. */
export interface Place {
  readonly table: string;
  readonly key: string;
}

/** How far what is stated lies from what is on record; `relative` is a share of the latter. */
export interface Distance {
  readonly absolute: number;
  readonly relative: number | null;
  /** What is counted: `days`, or the unit of an indicator. */
  readonly unit: string;
}

/** What comes of holding a statement against the record. */
export interface Finding {
  readonly verdict: Verdict;
  /** What the record says, in a whole sentence that is true whatever is stated. */
  readonly says: string;
  readonly stated?: string | null;
  readonly recorded?: string | null;
  readonly distance?: Distance | null;
  readonly supports?: readonly Place[];
  readonly contradicts?: readonly Place[];
  /** Where a figure stands that is no single row: rolled up or counted. */
  readonly citations?: readonly SourceCitation[];
  /** The lists that were read. */
  readonly lists?: Lists | null;
  /** What is wrong with the statement itself: a name that means nothing. */
  readonly problem?: AlmanacError | null;
}

const OPPOSITE: Readonly<Record<Verdict, Verdict>> = {
  confirmed: 'wrong',
  imprecise: 'imprecise',
  wrong: 'confirmed',
  not_known: 'not_known',
  not_covered: 'not_covered',
};

/** The same of a statement that denies. */
export function denied(finding: Finding): Finding {
  const { verdict, supports = [], contradicts = [] } = finding;
  return { ...finding, verdict: OPPOSITE[verdict], supports: contradicts, contradicts: supports };
}

/** Of several things said at once: what is wrong with one is wrong with all, and so on down. */
const GRAVITY: readonly Verdict[] = ['wrong', 'not_covered', 'not_known', 'imprecise', 'confirmed'];

export function gravest(verdicts: readonly Verdict[]): Verdict {
  return GRAVITY.find((verdict) => verdicts.includes(verdict)) ?? 'not_covered';
}

/** Things said at once, as one finding; what is off is told of the first that is. */
export function together(findings: readonly [Finding, ...Finding[]]): Finding {
  const [first, ...others] = findings;
  if (others.length === 0) return first;
  const distance = findings.find((one) => one.distance)?.distance ?? null;
  return {
    ...first,
    verdict: gravest(findings.map(({ verdict }) => verdict)),
    says: [...new Set(findings.map(({ says }) => says))].join(' '),
    stated: said(findings.map(({ stated }) => stated)),
    recorded: said(findings.map(({ recorded }) => recorded)),
    distance,
    supports: onceEach(findings.flatMap(({ supports = [] }) => supports)),
    contradicts: onceEach(findings.flatMap(({ contradicts = [] }) => contradicts)),
    citations: findings.flatMap(({ citations = [] }) => citations),
  };
}

function said(texts: readonly (string | null | undefined)[]): string | null {
  return [...new Set(texts.filter((text) => text != null))].join('; ') || null;
}

function onceEach(places: readonly Place[]): readonly Place[] {
  return [...new Map(places.map((place) => [`${place.table} ${place.key}`, place])).values()];
}
