import type { AnswerDifference } from './answers.ts';
import { isDifferent, type RowDifference, type TableDifference } from './diff/difference.ts';

/** A release as notes and comparisons name it. */
export interface NotedRelease {
  readonly version: string | null;
  readonly release: string;
  readonly date: string;
}

/** What differs between two releases. */
export interface Comparison {
  readonly before: NotedRelease;
  readonly after: NotedRelease;
  /** Tables with differences. */
  readonly tables: readonly TableDifference[];
  /** The same for observations, by indicator. */
  readonly indicators: readonly TableDifference[];
  /** Null where the answers of one are not on record. */
  readonly answers: readonly AnswerDifference[] | null;
}

const ARROW = '→';
const SIGNS = { added: '+', changed: '~', removed: '−' } as const;
/** Letters of a value that a line shows. */
const SHOWN = 60;

export const titleOf = ({ version, release }: NotedRelease) => (version === null ? release : `${version} (${release})`);

/** A comparison for people at a terminal. */
export function* linesOf({ before, after, tables, indicators, answers }: Comparison): Generator<string> {
  yield `${titleOf(before)} ${ARROW} ${titleOf(after)}`;
  for (const one of [...tables, ...indicators]) {
    if (!isDifferent(one)) continue;
    yield `${one.name}  ${countsOf(one)}`;
    for (const row of one.rows)
      yield `  ${SIGNS[row.kind]} ${row.key}${row.kind === 'changed' ? `  ${cellsOf(row)}` : ''}`;
    const left = one.added + one.changed + one.removed - one.rows.length;
    if (left > 0) yield `  … and ${left} more`;
  }
  if (![...tables, ...indicators].some(isDifferent)) yield 'no row differs';
  for (const one of answers ?? []) {
    yield `answer of ${one.operation}  ${one.note ?? `${one.differ} values differ`}`;
    for (const { path, before: old, after: now } of one.values)
      yield `  ~ ${path}  ${shown(old)} ${ARROW} ${shown(now)}`;
  }
  if (answers?.length === 0) yield 'no example operation is answered otherwise';
}

function countsOf({ added, changed, removed }: TableDifference): string {
  return [
    ...(added > 0 ? [`${added} added`] : []),
    ...(changed > 0 ? [`${changed} changed`] : []),
    ...(removed > 0 ? [`${removed} removed`] : []),
  ].join(', ');
}

function cellsOf({ cells }: RowDifference): string {
  return cells.map(({ column, before, after }) => `${column}: ${shown(before)} ${ARROW} ${shown(after)}`).join('; ');
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
  if (text === '' || text === 'null') return 'nothing';
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

/** Why a release has nothing to be held against. */
export type Alone = 'first' | 'format';

const ALONE: Readonly<Record<Alone, string>> = {
  first: 'It is the first release here: there is none to compare it with.',
  format: 'The release before it has files of another format, and is not compared row by row.',
};

/** The notes of a release in Markdown. */
export function notesOf(release: NotedRelease, since: Comparison | Alone): string {
  const head = [
    `# Almanac ${release.version ?? release.release}`,
    '',
    `${release.release}, as of ${release.date}.`,
    '',
  ];
  if (typeof since === 'string') return [...head, ALONE[since], ''].join('\n');
  const { before, tables, indicators, answers } = since;
  return [
    ...head,
    `Against ${titleOf(before)} of ${before.date}:`,
    '',
    ...section('Rows', 'table', tables),
    ...section('Observations', 'indicator', indicators),
    ...examplesOf([...tables, ...indicators]),
    ...answersSection(answers),
  ].join('\n');
}

function section(title: string, first: string, all: readonly TableDifference[]): readonly string[] {
  const some = all.filter(isDifferent);
  if (some.length === 0) return [`## ${title}`, '', 'None differs.', ''];
  return [
    `## ${title}`,
    '',
    `| ${first} | added | changed | removed |`,
    '| --- | ---: | ---: | ---: |',
    ...some.map(({ name, added, changed, removed }) => `| \`${name}\` | ${added} | ${changed} | ${removed} |`),
    '',
  ];
}

function examplesOf(all: readonly TableDifference[]): readonly string[] {
  return all.filter(isDifferent).flatMap((one) => {
    const left = one.added + one.changed + one.removed - one.rows.length;
    return [
      `### ${one.name}`,
      '',
      ...one.rows.map(
        (row) => `- ${row.kind} \`${escaped(row.key)}\`${row.kind === 'changed' ? `: ${escaped(cellsOf(row))}` : ''}`,
      ),
      ...(left > 0 ? [`- … and ${left} more`] : []),
      '',
    ];
  });
}

function answersSection(answers: Comparison['answers']): readonly string[] {
  const title = ['## Answers of the example operations', ''];
  if (answers === null) return [...title, 'Those of the release before are not on record.', ''];
  if (answers.length === 0) return [...title, 'All are the same.', ''];
  return [
    ...title,
    ...answers.flatMap(({ operation, differ, note, values }) => [
      `- \`${operation}\` ${note ?? `${differ} values differ`}`,
      ...values.map(
        ({ path, before, after }) => `  - \`${path}\`: ${escaped(shown(before))} ${ARROW} ${escaped(shown(after))}`,
      ),
    ]),
    '',
  ];
}

/** Text of the data stands for itself. */
function escaped(text: string): string {
  return text.replaceAll(/[\\`*_<>[\]]/g, '\\$&').replaceAll('\n', ' ');
}
