import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readOperations } from '../shared/documents.ts';
import { check, complaints, room, run } from '../shared/tools.ts';

const folder = room('tada');
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

const plugin = { name: 'gql.tada/ts-plugin', schema: '../schema.graphql', tadaOutputLocation: './graphql-env.d.ts' };
write('tsconfig.json', JSON.stringify({ compilerOptions: { strict: true, plugins: [plugin] }, files: [] }));
const generated = run(folder, 'gql.tada', 'generate-output');

test('gql.tada reads the schema', () =>
  expect(generated).toMatchObject({ status: 0, output: expect.not.stringMatching(/warn|error/i) }));

write(
  'graphql.ts',
  `import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './graphql-env.d.ts';

export const graphql = initGraphQLTada<{ introspection: introspection; scalars: { Date: string; PartialDate: string } }>();
`,
);

/** The text of a query with its fragments given as gql.tada takes them: in a list, the innermost first. */
function tagged(name: string, text: string): string {
  const [first = '', ...rest] = text.replaceAll(/^#.*$/gm, '').split(/^(?=fragment )/m);
  const fragments = rest.map((fragment) => ({ fragment, own: /^fragment (\w+)/.exec(fragment)?.[1] ?? '' }));
  const spread = (within: string) => fragments.flatMap(({ own }) => (within.includes(`...${own}`) ? [own] : []));
  const lines = fragments.map(({ fragment, own }) => {
    const unmasked = fragment.replace(/^(fragment \w+ on \w+)/, '$1 @_unmask');
    return `const ${own} = graphql(${JSON.stringify(unmasked)}, [${spread(fragment).join(', ')}]);`;
  });
  return [
    "import type { ResultOf, VariablesOf } from 'gql.tada';",
    "import { graphql } from './graphql.ts';",
    ...lines,
    `export const ${name} = graphql(${JSON.stringify(first)}, [${spread(first).join(', ')}]);`,
    `export type Result = ResultOf<typeof ${name}>;`,
    `export type Variables = VariablesOf<typeof ${name}>;`,
    'type Known<T> = unknown extends T ? false : [T] extends [never] ? false : true;',
    'export const known: Known<Result> = true;',
    '',
  ].join('\n');
}

const operations = readOperations();
for (const { name, text } of operations) write(`${name}.ts`, tagged(name, text));
write(
  'use.ts',
  `import type { Result, Variables } from './CountryPortrait.ts';

export const variables: Variables = { code: 'KZ', day: '2008-12-26' };
export function head({ country }: Result): string {
  const capital: string | undefined = country?.capital?.name;
  const value: number | null | undefined = country?.population?.value;
  return [country?.name, capital, value].join();
}
`,
);
write(
  'misuse.ts',
  `import type { Result, Variables } from './CountryPortrait.ts';

export const variables: Variables = { code: 5 };
export const wrong = ({ country }: Result): number => country?.name ?? 0;
`,
);

test('it gives every document a type under strict settings, which refuses what the schema does not have', () => {
  const files = [...operations.map(({ name }) => `${name}.ts`), 'use.ts', 'misuse.ts'];
  expect(complaints(check(folder, files))).toEqual(['misuse.ts(3', 'misuse.ts(4']);
});
