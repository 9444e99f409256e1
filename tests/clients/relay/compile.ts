import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { type DocumentNode, Kind, print, visit } from 'graphql';
import { clientSchema } from '../shared/contract.ts';
import { PARTS, readOperations, toDocument } from '../shared/documents.ts';
import { GENERATED } from '../shared/generated.ts';

const FOLDER = join(GENERATED, 'relay');
const COMPILER = join(import.meta.dirname, '../node_modules/.bin/relay-compiler');
/** Lines of the compiler that only say how far it is. */
const PROGRESS = /^\[(INFO|DEBUG)\]/;
/** Documents made for one test file have a folder of their own, since test files run side by side. */
export type Room = 'cache' | 'own';

function write(room: Room, name: string, text: string): void {
  const source = `import { graphql } from 'relay-runtime';\n\nexport default graphql\`\n${text}\n\`;\n`;
  writeFileSync(join(FOLDER, room, `${name}.ts`), source);
}

/** Relay hides a fragment's fields from the component around it, unless told not to. */
function unmasked(document: DocumentNode): string {
  const mask = {
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: 'mask' },
    value: { kind: Kind.BOOLEAN, value: false },
  };
  const directive = { kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: 'relay' }, arguments: [mask] };
  return print(visit(document, { FragmentSpread: (node) => ({ ...node, directives: [directive] }) }));
}

function writeSources(room: Room): void {
  mkdirSync(join(FOLDER, room, '__generated__'), { recursive: true });
  if (room === 'own') {
    for (const file of readdirSync(import.meta.dirname).filter((name) => name.endsWith('.graphql'))) {
      const name = `${file.charAt(0).toUpperCase()}${file.slice(1, -'.graphql'.length)}`;
      write(room, name, readFileSync(join(import.meta.dirname, file), 'utf8'));
    }
    return;
  }
  const schema = clientSchema();
  for (const operation of readOperations())
    for (const part of PARTS) write(room, `${operation.name}${part}`, unmasked(toDocument(schema, operation, part)));
}

export interface Compiled {
  readonly status: number | null;
  /** What the compiler said besides its progress. */
  readonly said: readonly string[];
}

/** Runs Relay's compiler over the documents of a room. */
export function compile(room: Room): Compiled {
  writeSources(room);
  const configuration = join(FOLDER, `${room}.json`);
  writeFileSync(
    configuration,
    JSON.stringify({
      src: join('.', room),
      schema: '../schema.graphql',
      language: 'typescript',
      eagerEsModules: true,
      artifactDirectory: join('.', room, '__generated__'),
      customScalarTypes: { Date: 'string', PartialDate: 'string', GeoJSON: 'object' },
      requireCustomScalarTypes: true,
    }),
  );
  const { status, stdout, stderr } = spawnSync(COMPILER, [configuration, '--output', 'verbose'], {
    cwd: FOLDER,
    encoding: 'utf8',
  });
  const lines = stripVTControlCharacters(`${stdout}\n${stderr}`).split('\n');
  return { status, said: lines.filter((line) => line.trim() !== '' && !PROGRESS.test(line)) };
}

/** A compiled document. */
export async function artifact<T>(room: Room, name: string): Promise<T> {
  const { default: compiled } = (await import(join(FOLDER, room, '__generated__', `${name}.graphql.ts`))) as {
    readonly default: T;
  };
  return compiled;
}
