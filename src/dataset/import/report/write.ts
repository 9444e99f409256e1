import { createWriteStream, renameSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { makeFolder } from '../../../model/disk/folder.ts';
import type { Finding } from '../../finding.ts';
import { writeWhole } from '../../whole.ts';
import type { Part } from '../compare/change.ts';
import type { Proposal } from '../compare/proposal.ts';
import { printMarkdown, printPage } from './print.ts';
import { reportOf } from './report.ts';

/** Writes what an import would do: `report.md`, `report.html`, `report.json`, and each change as a line of `changes.ndjson`. */
export async function writeReport(folder: string, proposal: Proposal, findings: readonly Finding[]): Promise<void> {
  makeFolder(folder);
  const report = reportOf(proposal, findings);
  const { release, series, tables, missing, unknown, faults, remarks } = proposal;
  const parts: readonly Part[] = [...series, ...tables];
  const data = {
    release,
    parts: parts.map(({ table, counts, alarm }) => ({ table, counts, alarm })),
    incomplete: tables.flatMap(({ table, incomplete }) => incomplete.map((row) => ({ table, ...row }))),
    faults,
    remarks,
    unknown: Object.fromEntries([...unknown].map(([kind, codes]) => [kind, Object.fromEntries(codes)])),
    missing,
    findings,
  };
  writeWhole(join(folder, 'report.md'), printMarkdown(report));
  writeWhole(join(folder, 'report.html'), await printPage(report));
  writeWhole(join(folder, 'report.json'), `${JSON.stringify(data, null, 2)}\n`);
  const path = join(folder, 'changes.ndjson');
  await pipeline(Readable.from(linesOf(parts)), createWriteStream(`${path}.draft`));
  renameSync(`${path}.draft`, path);
}

function* linesOf(parts: readonly Part[]): Generator<string> {
  for (const part of parts) for (const change of part.changes()) yield `${JSON.stringify(change)}\n`;
}
