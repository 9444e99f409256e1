import { join } from 'node:path';
import { AlmanacError } from '../../model/errors.ts';
import { countOf } from '../../model/text/count.ts';
import { parseDay } from '../../model/time.ts';
import type { Finding } from '../finding.ts';
import { printedPath } from '../read.ts';
import { findingsIn } from './apply/checked.ts';
import { staleReason } from './apply/series.ts';
import { adopt, Stage, unstage } from './apply/stage.ts';
import { writeTexts } from './apply/texts.ts';
import { isChange } from './compare/change.ts';
import { type Proposal, propose, type Release } from './compare/proposal.ts';
import { Files, sourceRow } from './files.ts';
import type { Input } from './input/input.ts';
import type { Reader } from './reader.ts';
import { READERS } from './readers.ts';
import { writeReport } from './report/write.ts';

export interface ImportOptions {
  /** Folder of the data. */
  readonly root: string;
  /** Where the report goes. */
  readonly reports: string;
  /** The day of the import. */
  readonly today: string;
  /** The release's own day and name, where the file does not tell them. */
  readonly published: string | null;
  readonly version: string | null;
  readonly apply: boolean;
  readonly acceptLosses: boolean;
  /** Told what is done now. */
  readonly say: (doing: string) => void;
}

export interface Imported {
  readonly proposal: Proposal;
  /** What the check finds in the data as they would be, and not in the data as they are. */
  readonly findings: readonly Finding[];
  /** Why nothing of it can be applied; null where it can. */
  readonly stale: string | null;
  /** Folder of the report. */
  readonly report: string;
  /** Files of `data/` that change, or did. */
  readonly files: readonly string[];
  readonly applied: boolean;
}

/** The reader of a source. BAD_ARGUMENT lists those that there are. */
export function readerOf(source: string): Reader {
  const found = READERS.find((reader) => reader.source === source);
  if (found) return found;
  const known = READERS.map((reader) => `${reader.source}: ${reader.expects}`);
  throw new AlmanacError('BAD_ARGUMENT', `nothing reads "${source}"; choose one of\n  ${known.join('\n  ')}`, {
    argument: 'source',
    candidates: READERS.map((reader) => reader.source),
  });
}

/**
 * Holds a release of a source against `data/`, and writes what it would change as a report; with `apply` the data are then
 * replaced, whole or not at all. BAD_DATA where the data as they would be break a rule.
 */
export async function importRelease(reader: Reader, input: Input, options: ImportOptions): Promise<Imported> {
  const { root, today, say } = options;
  const files = new Files(root);
  const release = await releaseOf(reader, input, files, options);
  say(`reading ${input.name}`);
  const proposal = await propose(reader, input, files, release);
  const stale = staleReason(proposal.series.filter(isChange), release, files);
  const stage = new Stage(root);
  const { changed } = stage;
  const report = join(options.reports, `${reader.source}-${release.day}`);
  let findings: readonly Finding[] = [];
  try {
    if (stale === null) writeTexts(proposal, today, files, stage);
    if (changed.size > 0) {
      say('checking the data as they would be');
      findings = await newFindings(root, stage.folder, changed);
    }
    say('writing the report');
    await writeReport(report, proposal, findings);
    if (options.apply && stale !== null)
      throw new AlmanacError('BAD_ARGUMENT', `${stale}: say when it came out with --published`);
    if (options.apply) assertApplicable(proposal, findings, options.acceptLosses, report);
    if (options.apply && changed.size > 0) adopt(root);
    return { proposal, findings, stale, report, files: [...changed].sort(), applied: options.apply };
  } finally {
    unstage(root);
  }
}

async function releaseOf(reader: Reader, input: Input, files: Files, options: ImportOptions): Promise<Release> {
  const { source } = reader;
  const row = sourceRow(files, source);
  if (!row)
    throw new AlmanacError(
      'BAD_DATA',
      `${source} is no source yet: describe it in ${printedPath('sources.csv')} first`,
    );
  const told = await reader.published(input);
  const day = options.published ?? told.day;
  if (day === null) {
    throw new AlmanacError(
      'BAD_ARGUMENT',
      `${input.name} does not tell when it came out: say the day with --published, written as 2026-07-01`,
    );
  }
  parseDay(day);
  const { name: file, sha256 } = input;
  const version = options.version ?? told.version ?? day;
  return { source, title: row.title ?? source, version, day, through: told.through ?? null, file, sha256 };
}

/** What is found in the staged data alone. */
async function newFindings(root: string, staged: string, changed: ReadonlySet<string>): Promise<readonly Finding[]> {
  const nameOf = ({ file, rule, message }: Finding) => `${file} ${rule} ${message}`;
  const found = await findingsIn(staged, changed);
  if (found.length === 0) return [];
  const before = new Set((await findingsIn(root, changed)).map(nameOf));
  return found.filter((finding) => !before.has(nameOf(finding)));
}

function assertApplicable(
  proposal: Proposal,
  findings: readonly Finding[],
  acceptLosses: boolean,
  report: string,
): void {
  const alarms = [...proposal.series, ...proposal.tables].filter(({ alarm }) => alarm !== null);
  if (alarms.length > 0 && !acceptLosses) {
    const first = alarms.slice(0, 3).map(({ table, alarm }) => `${table}: ${alarm}`);
    throw new AlmanacError(
      'BAD_DATA',
      `nothing is applied: much would be lost of ${alarms.length === 1 ? 'a series or table' : `${alarms.length} series and tables`} (${first.join('; ')}); look at ${report}, then say --accept-losses`,
    );
  }
  if (findings.length === 0) return;
  const first = findings.slice(0, 3).map(({ file, rule, message }) => `${file} ${rule}: ${message}`);
  throw new AlmanacError(
    'BAD_DATA',
    `nothing is applied: the data would have ${countOf(findings.length, 'finding')} (${first.join('; ')}); look at ${report}`,
  );
}
