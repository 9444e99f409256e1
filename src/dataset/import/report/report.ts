import type { Finding } from '../../finding.ts';
import { CHANGE_KINDS, type Change, type ChangeKind, type Part } from '../compare/change.ts';
import type { Proposal } from '../compare/proposal.ts';
import { jumpsIn } from './jump.ts';

/** A table of a report: titles, then cells. */
export interface Grid {
  readonly titles: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Section {
  readonly title: string;
  /** What is to be done with it, or what it says. */
  readonly text: string;
  readonly grid: Grid | null;
}

/** What an import would do, for people. */
export interface Report {
  readonly title: string;
  readonly lead: readonly string[];
  readonly sections: readonly Section[];
}

/** So many of a kind are shown; all are in the file of changes. */
const SHOWN = 100;

/** `findings` are those that `data/` would have, and does not have now. */
export function reportOf(proposal: Proposal, findings: readonly Finding[]): Report {
  const { release } = proposal;
  const parts: readonly Part[] = [...proposal.series, ...proposal.tables];
  const touched = parts.filter(({ counts }) => CHANGE_KINDS.some((kind) => counts[kind] > 0));
  const sections = [
    alarms(parts),
    found(findings),
    contradicted(parts),
    byTable(touched),
    jumps(proposal),
    ...proposal.tables.flatMap((part) => rowsOf(part)),
    incomplete(proposal),
    remarks(proposal),
    faults(proposal),
    unknown(proposal),
    missing(proposal),
  ];
  return {
    title: `${release.title}, release of ${release.day}`,
    lead: [
      `Version ${release.version}, file ${release.file}, sha256 ${release.sha256}.`,
      `${total(parts, 'added')} new, ${total(parts, 'changed')} changed, ${total(parts, 'removed')} gone, ${total(parts, 'contradicted')} contradicted, ${total(parts, 'unchanged')} as before.`,
    ],
    sections: sections.filter((section) => section !== null),
  };
}

export function total(parts: readonly Part[], kind: ChangeKind | 'unchanged'): number {
  return parts.reduce((sum, { counts }) => sum + counts[kind], 0);
}

function section(title: string, text: string, titles: readonly string[], rows: readonly (readonly string[])[]) {
  if (rows.length === 0) return null;
  const more = rows.length > SHOWN ? ` The first ${SHOWN} of ${rows.length} are shown.` : '';
  return { title: `${title} (${rows.length})`, text: text + more, grid: { titles, rows: rows.slice(0, SHOWN) } };
}

function alarms(parts: readonly Part[]) {
  const rows = parts.flatMap(({ table, alarm }) => (alarm === null ? [] : [[table, alarm]]));
  const text =
    'So much is gone that a fault of the file is likelier than a revision. Nothing is applied until it is looked at: --accept-losses says that it was.';
  return section('Losses', text, ['table', 'what'], rows);
}

function found(findings: readonly Finding[]) {
  const rows = findings.map(({ file, line, rule, message, tip }) => [
    line > 0 ? `${file}:${line}` : file,
    rule,
    message,
    tip,
  ]);
  const text =
    'What the check would find that it does not find now: assertions, expected counts and rules that the new rows contradict. Nothing is applied until they are mended, or excused in exceptions.csv.';
  return section('Contradicted by a rule or an assertion', text, ['place', 'rule', 'finding', 'tip'], rows);
}

function contradicted(parts: readonly Part[]) {
  const rows = parts
    .filter(({ counts }) => counts.contradicted > 0)
    .flatMap((part) => [...only(part.changes(), 'contradicted')].map(changeCells));
  const text = 'Stays as it is: another source stands behind it, or a curator decided.';
  return section('Contradicted', text, ['table', 'key', 'ours', 'the release', 'why'], rows);
}

function byTable(parts: readonly Part[]) {
  const rows = parts.map(({ table, counts }) => [
    table,
    ...CHANGE_KINDS.map((kind) => String(counts[kind])),
    String(counts.unchanged),
  ]);
  return section('By table', '', ['table', 'new', 'changed', 'gone', 'contradicted', 'as before'], rows);
}

function jumps({ series }: Proposal) {
  const changes = series.flatMap((part) => (part.counts.changed > 0 ? jumpsIn(part) : []));
  const rows = changes
    .sort((a, b) => b.share - a.share)
    .map(({ change, share }) => {
      const [table, key, before, after] = changeCells(change);
      return [table ?? '', key ?? '', before ?? '', after ?? '', `${(share * 100).toFixed(1)} %`];
    });
  return section('Largest changes', 'By share of what was.', ['table', 'key', 'ours', 'the release', 'change'], rows);
}

function rowsOf(part: Part) {
  const text = 'All of them stand in changes.ndjson.';
  const kinds = [
    ['added', 'new'],
    ['changed', 'changed'],
    ['removed', 'gone'],
  ] as const;
  const changes = [...part.changes()];
  return kinds.map(([kind, word]) => {
    const rows = changes.filter((change) => change.kind === kind).map((change) => changeCells(change).slice(1, 4));
    return section(`${part.table}: ${word}`, text, ['key', 'ours', 'the release'], rows);
  });
}

function incomplete({ tables }: Proposal) {
  const rows = tables.flatMap(({ table, incomplete: list }) =>
    list.map(({ key, cells, missing: lacking }) => [table, key, printed(cells), lacking.join(', ')]),
  );
  const text = 'New rows that lack what only a curator can say. They are not written: add them by hand.';
  return section('To be completed', text, ['table', 'key', 'the release', 'lacking'], rows);
}

function remarks({ remarks: list }: Proposal) {
  const rows = list.map(({ where, message, tip }) => [where, message, tip]);
  return section(
    'To be looked at',
    'The release has it otherwise, and only a curator can change it.',
    ['place', 'what', 'tip'],
    rows,
  );
}

function faults({ faults: list, faultCount }: Proposal) {
  const rows = list.map(({ where, message, tip }) => [where, message, tip]);
  const text = `${faultCount} rows do not read, or say what cannot be. What we have stays.`;
  return section('Broken rows', text, ['place', 'what', 'tip'], rows);
}

function unknown({ unknown: kinds }: Proposal) {
  const rows = [...kinds].flatMap(([kind, codes]) =>
    [...codes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, count]) => [kind, code, String(count)]),
  );
  const text =
    'Codes without a key of ours. Indicators are carried once indicators.csv names the code; of other codes imports/import_codes.csv says what they mean, or that they are left out.';
  return section('Not carried', text, ['kind', 'code', 'times'], rows);
}

function missing({ missing: codes }: Proposal) {
  const text = 'Indicators of this source of which the file has no line: they stay as they are.';
  return section(
    'Not in the file',
    text,
    ['indicator'],
    codes.map((code) => [code]),
  );
}

function* only(changes: Iterable<Change>, kind: ChangeKind): Generator<Change> {
  for (const change of changes) if (change.kind === kind) yield change;
}

function changeCells({ table, key, before, after, reason }: Change): readonly string[] {
  return [table, key, printed(before), printed(after), reason ?? ''];
}

function printed(cells: Readonly<Record<string, string>>): string {
  const { value, ...rest } = cells;
  if (value !== undefined && Object.keys(rest).length === 0) return value;
  return Object.entries(cells)
    .map(([name, cell]) => `${name}: ${cell === '' ? '–' : cell}`)
    .join('; ');
}
