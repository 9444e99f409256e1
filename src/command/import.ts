import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { lockFolder } from '../dataset/compile/lock.ts';
import { recover } from '../dataset/import/apply/stage.ts';
import { type Imported, importRelease, readerOf } from '../dataset/import/import.ts';
import { download } from '../dataset/import/input/download.ts';
import { openInput } from '../dataset/import/input/open.ts';
import { READERS } from '../dataset/import/readers.ts';
import { total } from '../dataset/import/report/report.ts';
import { AlmanacError } from '../model/errors.ts';
import { createProgress } from '../progress.ts';

export interface ImportFlags {
  readonly apply?: boolean;
  readonly review?: boolean;
  readonly published?: string;
  readonly releaseVersion?: string;
  readonly sha256?: string;
  readonly report?: string;
  readonly acceptLosses?: boolean;
}

/** A connection over which nothing comes for so long is broken off. */
const IDLE_MS = 30_000;
const ATTEMPTS = 3;

/** Proposes, or applies, what a release of a source changes in `data/`. */
export async function runImport(
  config: Config,
  source: string | undefined,
  file: string | undefined,
  flags: ImportFlags,
): Promise<void> {
  if (source === undefined) {
    for (const { source: key, expects, address } of READERS) {
      process.stdout.write(`${key}\n  ${expects}\n${address === null ? '' : `  ${address}\n`}`);
    }
    return;
  }
  const reader = readerOf(source);
  if (flags.apply && flags.review) throw new AlmanacError('BAD_ARGUMENT', 'choose one of --review and --apply');
  const work = join(config.RELEASES_DIR, 'imports');
  const place = file ?? reader.address;
  if (place === null) {
    throw new AlmanacError(
      'BAD_ARGUMENT',
      `${source} has no lasting address: fetch ${reader.expects}, and name the file`,
    );
  }
  // One import at a time: a second would remove what the first is making.
  const lock = await lockFolder(work);
  try {
    recover(config.DATA_DIR);
    // What an interrupted import unpacked.
    const unpacked = join(work, 'unpacked');
    rmSync(unpacked, { recursive: true, force: true });
    const isAddress = /^https?:/i.test(place);
    if (isAddress && !URL.canParse(place))
      throw new AlmanacError('BAD_ARGUMENT', `${place} is no address: write it as the publisher does`);
    const path = isAddress ? await fetched(place, join(work, 'files'), flags) : place;
    const input = await openInput(path, { work: unpacked });
    try {
      if (flags.sha256 !== undefined && flags.sha256.toLowerCase() !== input.sha256)
        throw new AlmanacError(
          'BAD_ARGUMENT',
          `${place} has the hash ${input.sha256}, another than ${flags.sha256}: fetch it anew`,
        );
      const imported = await importRelease(reader, input, {
        root: config.DATA_DIR,
        reports: flags.report ?? work,
        today: new Date().toISOString().slice(0, 'yyyy-mm-dd'.length),
        published: flags.published ?? null,
        version: flags.releaseVersion ?? null,
        apply: flags.apply ?? false,
        acceptLosses: flags.acceptLosses ?? false,
        say(doing) {
          lock.beat();
          process.stderr.write(`${doing}\n`);
        },
      });
      process.stdout.write(summaryOf(imported));
      if (imported.findings.length > 0) process.exitCode = 1;
    } finally {
      input.close();
    }
  } finally {
    lock.release();
  }
}

function fetched(address: string, folder: string, { sha256 }: ImportFlags): Promise<string> {
  const bar = createProgress('fetching');
  let unsaid = true;
  return download(address, {
    folder,
    sha256: sha256 ?? null,
    idleMs: IDLE_MS,
    attempts: ATTEMPTS,
    progress(done, all) {
      if (all !== null) bar(`${Math.round(done / 1e6)} of ${Math.round(all / 1e6)} MB`, done, all);
      else if (unsaid) process.stderr.write('fetching; how long it is is not told\n');
      unsaid = false;
    },
  });
}

function summaryOf({ proposal, findings, stale, report, files, applied }: Imported): string {
  const { series, tables, faultCount, remarks, unknown, missing, release } = proposal;
  const parts = [...series, ...tables];
  const codes = [...unknown].map(([kind, of]) => `${of.size} of kind ${kind}`).join(', ');
  const lines = [
    `${release.title}, release of ${release.day}`,
    `${total(parts, 'added')} new, ${total(parts, 'changed')} changed, ${total(parts, 'removed')} gone, ${total(parts, 'contradicted')} contradicted, ${total(parts, 'unchanged')} as before`,
    ...parts.filter(({ alarm }) => alarm !== null).map(({ table, alarm }) => `${table}: ${alarm}`),
    ...tables
      .filter(({ incomplete }) => incomplete.length > 0)
      .map((part) => `${part.table}: ${part.incomplete.length} to be completed by hand`),
    ...(faultCount > 0 ? [`${faultCount} broken rows left out`] : []),
    ...(remarks.length > 0 ? [`${remarks.length} to be looked at`] : []),
    ...(missing.length > 0 ? [`${missing.length} indicators of ours are not in it: they stay`] : []),
    ...(codes === '' ? [] : [`not carried: codes ${codes}`]),
    ...(findings.length > 0 ? [`the check would find ${findings.length} more`] : []),
    ...(stale === null ? [] : [`cannot be applied: ${stale}`]),
    `report: ${join(report, 'report.md')}, report.html, report.json, changes.ndjson`,
    applied
      ? files.length === 0
        ? 'nothing to write'
        : `wrote ${files.length} files of data/`
      : files.length === 0
        ? 'nothing would be written'
        : `${files.length} files of data/ would change: --apply writes them`,
  ];
  return `${lines.join('\n')}\n`;
}
