import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { GENERATED } from '../shared/generated.ts';

const DOCUMENT = join(import.meta.dirname, '../../../docs/clients.md');
const BINARIES = join(import.meta.dirname, '../node_modules/.bin');
const OWN = 'http://127.0.0.1:4000';
const BLOCK = /```(\w+)(?: (\S+))?\n([\s\S]*?)```/g;
/** Programs that are no part of an installation. */
const FOREIGN = ['curl', 'python3'];

interface Block {
  readonly language: string;
  /** Name of the file that it is; empty for what is run or printed. */
  readonly file: string;
  readonly text: string;
}

const blocksIn = (text: string): Block[] =>
  [...text.matchAll(BLOCK)].map(([, language = '', file = '', body = '']) => ({ language, file, text: body }));

const [head = '', ...parts] = readFileSync(DOCUMENT, 'utf8').split(/^## /m);
const [printed] = blocksIn(head);
const sections = parts.map((part) => {
  const blocks = blocksIn(part);
  const runs = blocks.filter(({ language }) => language === 'sh').map(({ text }) => text);
  const needs = FOREIGN.filter((program) => runs.some((text) => text.includes(program)));
  return { name: part.split('\n', 1)[0] ?? '', files: blocks.filter(({ file }) => file !== ''), runs, needs };
});

const has = (program: string) => spawnSync(program, ['--version']).status === 0;

test('there are snippets for the clients that people use', () => {
  expect(sections.map(({ name }) => name)).toEqual([
    'curl',
    'fetch',
    'graphql-request',
    'urql',
    'Apollo Client',
    'Relay',
    'Python',
  ]);
  expect(sections.filter(({ runs }) => runs.length === 0)).toEqual([]);
});

describe.each(sections)('the snippet for $name', ({ name, files, runs, needs }) => {
  const missing = needs.filter((program) => !has(program));
  test.skipIf(missing.length > 0)(
    `runs as it stands in docs/clients.md${missing.map((one) => `, but no ${one}`)}`,
    async () => {
      const folder = join(GENERATED, 'snippets', name.toLowerCase().replaceAll(' ', '-'));
      mkdirSync(folder, { recursive: true });
      const here = (text: string) => text.replaceAll(OWN, new URL(inject('url')).origin);
      for (const { file, text } of files) writeFileSync(join(folder, file), here(text));
      const path = [dirname(process.execPath), BINARIES, process.env.PATH].join(delimiter);
      const env = { ...process.env, PATH: path, NODE_ENV: 'production' };
      const said = await new Promise<string>((resolve, reject) => {
        const shell = execFile(
          'sh',
          ['-e', '-c', here(runs.join('\n'))],
          { cwd: folder, env },
          (error, stdout, stderr) =>
            error ? reject(new Error(`${error.message}\n${stdout}`)) : resolve(`${stdout}${stderr}`),
        );
        shell.stdin?.end();
      });
      expect(said.trimEnd()).toBe(printed?.text.trimEnd());
    },
  );
});
