import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { printContract, toSchema } from '../../src/schema/schema.ts';
import { RULES_LEFT_OUT, TYPES_WITHOUT_ID } from './exceptions.ts';

const packages = join(import.meta.dirname, 'node_modules');
const schema = toSchema();
const folder = mkdtempSync(join(tmpdir(), 'almanac-lint-'));
const file = join(folder, 'schema.graphql');
writeFileSync(file, printContract(schema));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Finding {
  readonly message: string;
}

/** Runs a script with the linters' own packages; what it prints is JSON. */
function ran(script: string, ...args: readonly string[]): unknown {
  const { stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: import.meta.dirname,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

/** `npm run test:lint` installs the linters, which need an older graphql than the server. */
describe.runIf(existsSync(packages))('the schema before linters of other people', () => {
  test('graphql-schema-linter finds nothing by the rules that are not left out', () => {
    const linter = join(packages, 'graphql-schema-linter/lib/cli.js');
    const { errors } = ran(linter, '--format', 'json', file) as { errors: readonly (Finding & { rule: string })[] };
    const found = new Set(errors.map(({ rule }) => rule));
    expect(errors.filter(({ rule }) => !(rule in RULES_LEFT_OUT)).map(({ message }) => message)).toEqual([]);
    expect([...found].sort()).toEqual(Object.keys(RULES_LEFT_OUT).sort());
  });

  test('graphql-eslint wants an id of none but pages, their edges and the values on the list', () => {
    const findings = ran(join(import.meta.dirname, 'strict-id.js'), file) as readonly Finding[];
    const named = findings.map(({ message }) => /^type "(\w+)" must have/.exec(message)?.[1] ?? message);
    expect(named.filter((name) => !/(Edge|Connection)$/.test(name)).sort()).toEqual(
      Object.keys(TYPES_WITHOUT_ID).sort(),
    );
  });
});

test('what is excepted is there, and every exception has a reason', () => {
  for (const reason of [...Object.values(RULES_LEFT_OUT), ...Object.values(TYPES_WITHOUT_ID)])
    expect(reason).not.toBe('');
  for (const name of Object.keys(TYPES_WITHOUT_ID)) {
    const type = schema.getType(name);
    expect(type && 'getFields' in type && !('id' in type.getFields()), name).toBe(true);
  }
});
