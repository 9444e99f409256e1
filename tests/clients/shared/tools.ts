import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GENERATED } from './generated.ts';

const BIN = join(import.meta.dirname, '../node_modules/.bin');

/** As strict as a front end can be. */
const STRICT = {
  target: 'esnext',
  module: 'esnext',
  moduleResolution: 'bundler',
  lib: ['esnext', 'dom'],
  types: [],
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noUnusedLocals: true,
  allowImportingTsExtensions: true,
  skipLibCheck: true,
  noEmit: true,
};

/** A folder that the tools of one kind of types write to. */
export function room(name: string): string {
  const folder = join(GENERATED, name);
  mkdirSync(folder, { recursive: true });
  return folder;
}

export interface Ran {
  readonly status: number | null;
  readonly output: string;
}

export function run(folder: string, command: string, ...words: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync(join(BIN, command), words, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, CI: 'true', NO_COLOR: '1' },
  });
  return { status, output: `${stdout}${stderr}` };
}

/** Compiles files of a folder under strict settings; what the compiler says. */
export function check(folder: string, files: readonly string[], options: object = {}): Ran {
  const configuration = join(folder, 'strict.json');
  writeFileSync(configuration, JSON.stringify({ compilerOptions: { ...STRICT, ...options }, files }));
  return run(folder, 'tsc', '-p', configuration);
}

/** Where the compiler found errors, as file and line. */
export function complaints({ output }: Ran): readonly string[] {
  return output
    .split('\n')
    .filter((line) => line.includes('error TS'))
    .map((line) => line.slice(0, line.indexOf(',')));
}
