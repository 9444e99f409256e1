import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { SETTINGS } from '../src/config.ts';
import { TABLES } from '../src/model/table/tables.ts';

const root = join(import.meta.dirname, '..');
const files = ['src', 'tests', 'bench'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/(^|\/)(node_modules|\.generated)\//.test(name))
    .map((name) => join(folder, name)),
);
const read = (file: string) => readFileSync(join(root, file), 'utf8');

test('no code file is over 250 lines', () => {
  const long = files.filter((file) => read(file).split('\n').length - 1 > 250);
  expect(long).toEqual([]);
});

test('no code folder holds more than 12 files', () => {
  const crowded = [...Map.groupBy(files, (file) => dirname(file))]
    .filter(([, inside]) => inside.length > 12)
    .map(([folder]) => folder);
  expect(crowded).toEqual([]);
});

test('what is exported is imported by somebody', () => {
  const texts = new Map([...files, 'bin/index.js', 'bin/almanac.js'].map((file) => [file, read(file)]));
  const users = new Map<string, Set<string>>();
  for (const [file, text] of texts)
    for (const word of new Set(text.match(/\w+/g))) users.set(word, (users.get(word) ?? new Set()).add(file));
  const exported = /^export (?:async )?(?:function\*?|const|class) (\w+)/gm;
  const unused = [...texts].flatMap(([file, text]) =>
    [...text.matchAll(exported)].flatMap(([, name = '']) => (users.get(name)?.size === 1 ? `${file} ${name}` : [])),
  );
  expect(unused).toEqual([]);
});

test('no code escapes its types', () => {
  const loose = /\bas any\b|: any\b|<any>|@ts-(ignore|expect-error|nocheck)|biome-ignore/;
  const own = 'tests/layout.test.ts';
  expect(files.filter((file) => file !== own && loose.test(read(file)))).toEqual([]);
});

const LAYERS = ['model', 'store', 'assess', 'builder', 'schema', 'server'];
/** What each folder beside the layers may know; of the layers, the server alone knows the plans. */
const BESIDE: Readonly<Record<string, readonly string[]>> = {
  dataset: ['dataset', 'model'],
  plan: ['plan', 'model'],
  pages: ['pages', 'model'],
  server: ['plan', 'pages', ...LAYERS],
};

test('imports point down: server, schema, builder, assess, store, model; dataset and plan rest on model alone', () => {
  const wrong: string[] = [];
  for (const file of files.filter((name) => name.startsWith('src/'))) {
    const layer = file.split('/')[1] ?? '';
    for (const [, path = ''] of read(file).matchAll(/from '(\.[^']+)'/g)) {
      const target = relative(root, join(root, dirname(file), path)).split('/')[1] ?? '';
      const allowed = BESIDE[layer] ?? LAYERS.slice(0, LAYERS.indexOf(layer) + 1);
      if (allowed.length > 0 && !allowed.includes(target)) wrong.push(`${file} → ${path}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('the linter refuses an import that points up, an import cycle and an any', () => {
  // A tree of its own: what a test that is killed leaves behind is no part of ours.
  const tree = mkdtempSync(join(tmpdir(), 'almanac-layout-'));
  const put = (path: string, text: string) => writeFileSync(join(tree, path), text);
  const lint = (...texts: string[]) => {
    const probes = ['src/model/probe-a.ts', 'src/model/probe-b.ts'].slice(0, texts.length);
    for (const [index, text] of texts.entries()) put(probes[index] ?? '', text);
    return spawnSync(join(root, 'node_modules/.bin/biome'), ['lint', ...probes], { cwd: tree, encoding: 'utf8' })
      .stderr;
  };
  try {
    for (const folder of ['src/model', 'src/schema']) mkdirSync(join(tree, folder), { recursive: true });
    for (const file of ['.biome.json', '.gitignore']) put(file, read(file));
    put('src/schema/schema.ts', 'export const toSchema = (): string => "";\n');
    expect(lint('export const plain = 1;\n')).toBe('');
    const upward = "import { toSchema } from '../schema/schema.ts';\n\nexport const schema = toSchema();\n";
    expect(lint(upward)).toContain('noRestrictedImports');
    expect(lint('export const anything: any = 1;\n')).toContain('noExplicitAny');
    const half = (own: string, other: string) =>
      `import { ${other} } from './probe-${other}.ts';\n\nexport const ${own} = (): unknown => ${other}();\n`;
    expect(lint(half('a', 'b'), half('b', 'a'))).toContain('noImportCycles');
  } finally {
    rmSync(tree, { recursive: true, force: true });
  }
});

test('the list of settings names every one, and data/README.md every table', () => {
  for (const name of Object.keys(SETTINGS)) expect(read('docs/settings.md')).toContain(`\`${name}\``);
  for (const { file, columns } of TABLES) {
    expect(read('data/README.md')).toContain(`\`${file}\``);
    for (const column of Object.keys(columns)) expect(read('data/README.md'), file).toContain(`\`${column}\``);
  }
});

test.each(['package-lock.json', 'tests/clients/package-lock.json', 'tests/lint/package-lock.json'])(
  '%s records no download host',
  (lockfile) => {
    expect(read(lockfile)).not.toMatch(/"resolved": "https?:/);
  },
);
