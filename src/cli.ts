import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import type { ImportFlags } from './command/import.ts';
import { readConfig, WORKER } from './config.ts';
import { ensureRelease, forceRelease } from './dataset/compile/current.ts';
import { writeWhole } from './dataset/whole.ts';
import { explain, serveUntilStopped } from './main.ts';
import { countOf } from './model/text/count.ts';
import { createProgress } from './progress.ts';
import { printContract, toSchema } from './schema/schema.ts';

// Whoever reads a part of what is printed, as `head` does, has read enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const CONTRACT = join(import.meta.dirname, '..', 'schema', 'schema.graphql');

const { version: VERSION } = JSON.parse(readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8'));

const program = new Command('almanac')
  .description('A knowledge server for world affairs: dated, cited, one GraphQL graph.')
  .version(VERSION)
  .showHelpAfterError('(almanac --help lists the commands)')
  .configureOutput({ outputError: (text, write) => write(text) });

program
  .command('serve')
  .description('serve the graph; settings come from the environment (see docs/settings.md)')
  .option('--watch', 'serve a new release as soon as it is there, as WATCH=on does')
  .action(async ({ watch }: { watch?: boolean }) => {
    const config = readConfig(watch ? { ...process.env, WATCH: 'on' } : process.env);
    if (config.WORKERS === 1 || process.env[WORKER] !== undefined) return serveUntilStopped(config, createProgress());
    const { serveByWorkers } = await import('./workers.ts');
    return serveByWorkers(config);
  });

program
  .command('build')
  .description('compile data/ into a release; does nothing when it is up to date')
  .option('--force', 'compile even when nothing changed')
  .action(async ({ force }: { force?: boolean }) => {
    const { DATA_DIR, RELEASES_DIR } = readConfig(process.env);
    const compile = force ? forceRelease : ensureRelease;
    process.stdout.write(`${await compile(DATA_DIR, RELEASES_DIR, createProgress())}\n`);
  });

program
  .command('load')
  .description('put a release into a PostgreSQL, beside those that are there, and make it the current one')
  .argument('[address]', 'postgres://user:password@host:5432/database; without it what ENGINE says')
  .option('--release <file>', 'a release file; without it the release of data/')
  .option('--keep <count>', 'drop all but the newest so many releases', readCount)
  .option('--print-distribution', 'only print what spreads the release that is there over the machines of Citus')
  .action(async (address: string | undefined, { release, keep, printDistribution }: LoadFlags) => {
    const config = readConfig(process.env);
    const { load, distribution } = await import('./load.ts');
    if (printDistribution) {
      process.stdout.write(await distribution(config, release));
      return;
    }
    const progress = { compiling: createProgress(), loading: createProgress('loading') };
    process.stdout.write(await load(config, { address, file: release, keep: keep ?? null }, progress));
  });

program
  .command('release')
  .description('make a release of data/ with a version: its file, hashes, and notes of what changed')
  .option('--into <folder>', 'folder of the releases; without it RELEASES_DIR')
  .option('--since <release>', 'version, name, hash or file of the release to compare with; without it the one before')
  .action(async (flags: { into?: string; since?: string }) => {
    const { release } = await import('./command/release.ts');
    process.stdout.write(await release(readConfig(process.env), flags, createProgress()));
  });

program
  .command('releases')
  .description('list the releases that are there, oldest first')
  .option('--json', 'as data')
  .action(async (flags: { json?: boolean }) => {
    const { releases } = await import('./command/release.ts');
    process.stdout.write(releases(readConfig(process.env), flags));
  });

program
  .command('diff')
  .description('say what differs between two releases, table by table and indicator by indicator')
  .argument('<before>', 'version, name, hash or file of a release')
  .argument('<after>', 'the same of another')
  .option('--json', 'as data')
  .option('--rows <count>', 'how many rows of each table to list, the rest is counted: 20, as data 1000', readCount)
  .action(async (before: string, after: string, flags: { json?: boolean; rows?: number }) => {
    const { diff } = await import('./command/release.ts');
    for (const text of diff(readConfig(process.env), [before, after], flags)) process.stdout.write(text);
  });

program
  .command('freshness')
  .description('say what is likely out of date: sources that are overdue, facts that something was to change, lists')
  .option('--as-of <day>', 'on another day than that of the release')
  .option('--json', 'as data')
  .action(async (flags: { asOf?: string; json?: boolean }) => {
    const { freshness } = await import('./command/freshness.ts');
    process.stdout.write(await freshness(readConfig(process.env), flags, createProgress()));
  });

program
  .command('check')
  .description('validate data/ and say what to mend; exits 1 when there is something')
  .argument(
    '[files...]',
    'files that changed: of what is read file by file only these are looked at, which takes seconds',
  )
  .option('--changed', 'look at the rows alone that differ from the last commit, which takes a second')
  .option('--coverage', 'print how much is on record, and how much of it is cited')
  .action(async (files: string[], { coverage, changed }: { coverage?: boolean; changed?: boolean }) => {
    if (changed) return checkRows();
    const { changedFiles, check, coverageLines, formatFinding, readDataset } = await curation();
    const { DATA_DIR } = readConfig(process.env);
    const dataset = readDataset(DATA_DIR, changedFiles(DATA_DIR, files));
    const findings = check(dataset);
    for (const finding of findings) process.stdout.write(`${formatFinding(finding)}\n`);
    if (coverage) process.stdout.write(`${coverageLines(dataset).join('\n')}\n`);
    process.stdout.write(`data: ${countOf(findings.length, 'finding')}\n`);
    if (findings.length > 0) process.exitCode = 1;
  });

program
  .command('import')
  .description('hold a new release of a source against data/ and propose what changes; writes a report')
  .argument('[source]', 'key of the source; without it those that can be read are listed')
  .argument(
    '[file]',
    'file, folder or address as the publisher offers it; without it the address of its newest release',
  )
  .option('--apply', 'replace data/ by what is proposed, whole or not at all')
  .option('--review', 'only propose, which is what is done without --apply')
  .option('--published <day>', 'the day the release came out, where its name does not tell')
  .option('--release-version <name>', 'its name or number, where it does not tell')
  .option('--sha256 <hash>', 'hash that a fetched file must have')
  .option('--report <folder>', 'where the report goes; without it a folder beside the releases')
  .option('--accept-losses', 'apply although series lose much of what they had')
  .action(async (source: string | undefined, file: string | undefined, flags: ImportFlags) => {
    const { runImport } = await import('./command/import.ts');
    await runImport(readConfig(process.env), source, file, flags);
  });

program
  .command('fix')
  .description('put data/ into canonical form and print the schema anew')
  .action(async () => {
    const { fixFiles } = await curation();
    for (const file of fixFiles(readConfig(process.env).DATA_DIR)) process.stdout.write(`fixed data/${file}\n`);
    const contract = printContract(toSchema());
    if (contract !== readFileSync(CONTRACT, 'utf8')) {
      writeWhole(CONTRACT, contract);
      process.stdout.write('fixed schema/schema.graphql\n');
    }
  });

program
  .command('query')
  .description('answer a query without a server; exits 1 when it has errors')
  .argument('<query>', 'GraphQL text, or - to read it from standard input')
  .option('--variables <json>', 'values of its variables', readJson, {})
  .action(async (query: string, { variables }: { variables: Record<string, unknown> }) => {
    const { answerOnce } = await import('./command/answer.ts');
    const text = query === '-' ? readFileSync(0, 'utf8') : query;
    const { output, failed } = await answerOnce(readConfig(process.env), text, variables, createProgress());
    process.stdout.write(`${output}\n`);
    if (failed) process.exitCode = 1;
  });

program
  .command('mcp')
  .description('speak the Model Context Protocol over standard input and output, for assistants on this machine')
  .action(async () => {
    const { serveAssistant } = await import('./command/mcp.ts');
    await serveAssistant(readConfig(process.env), createProgress());
  });

program
  .command('schema')
  .description('print the schema')
  .action(() => {
    process.stdout.write(printContract(toSchema()));
  });

/** Looks at the changed rows alone. */
async function checkRows(): Promise<void> {
  const { checkChanged } = await import('./dataset/changed/check.ts');
  const { formatFinding } = await import('./dataset/finding.ts');
  const { findings, files, rows } = checkChanged(readConfig(process.env).DATA_DIR);
  for (const finding of findings) process.stdout.write(`${formatFinding(finding)}\n`);
  const looked = `${countOf(rows, 'changed row')}, ${countOf(files, 'changed file')}`;
  process.stdout.write(`data: ${countOf(findings.length, 'finding')} in ${looked}; almanac check looks at all\n`);
  if (findings.length > 0) process.exitCode = 1;
}

/** What works on `data/`, read only by the commands that do: a server starts without it. */
async function curation() {
  const { changedFiles, fixFiles } = await import('./dataset/canonical.ts');
  const { check } = await import('./dataset/check.ts');
  const { formatFinding } = await import('./dataset/finding.ts');
  const { readDataset } = await import('./dataset/read.ts');
  const { coverageLines } = await import('./dataset/report.ts');
  return { changedFiles, check, coverageLines, fixFiles, formatFinding, readDataset };
}

interface LoadFlags {
  readonly release?: string;
  readonly keep?: number;
  readonly printDistribution?: boolean;
}

function readCount(text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('write how many, for example 3');
}

function readJson(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Falls through to the message.
  }
  throw new InvalidArgumentError('write a JSON object, for example {"code":"KZ"}');
}

// An import that was killed while it took the place of data/ is finished by whoever comes next.
program.hook('preAction', async () => {
  const { DATA_DIR } = readConfig(process.env);
  if (existsSync(DATA_DIR)) return;
  const { recover } = await import('./dataset/import/apply/stage.ts');
  const done = recover(DATA_DIR);
  if (done !== null) process.stderr.write(`${done}\n`);
});

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
  // A worker would be held by the line to the process that started it.
  if (process.connected) process.exit();
}
