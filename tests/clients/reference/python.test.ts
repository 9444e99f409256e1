import { execFile, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { introspection } from '../shared/contract.ts';
import { readOperations } from '../shared/documents.ts';

/** Debian's own Python: a version manager's has none of Debian's packages. */
const PYTHON = process.env.PYTHON ?? '/usr/bin/python3';
const { status } = spawnSync(PYTHON, ['-c', 'import graphql']);
const missing = status !== 0;

describe.skipIf(missing)(
  `graphql-core of ${PYTHON} (skipped where it is not: apt-get install python3-graphql-core)`,
  () => {
    test('builds the schema by its own introspection query, and finds every document valid', async () => {
      const documents = Object.fromEntries(readOperations().map(({ name, text }) => [name, text]));
      const answer = await new Promise<string>((resolve, reject) => {
        const python = execFile(
          PYTHON,
          [join(import.meta.dirname, 'introspect.py'), inject('url')],
          { maxBuffer: 64 * 1024 * 1024 },
          (error, stdout) => (error ? reject(error) : resolve(stdout)),
        );
        python.stdin?.end(JSON.stringify(documents));
      });
      const { __schema } = introspection();
      const own = __schema.types.filter(({ name }) => !name.startsWith('__'));
      expect(JSON.parse(answer)).toEqual({ version: expect.any(String), types: own.length, refused: {} });
    });
  },
);
