import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { room, run } from '../shared/tools.ts';

const ROOT = join(import.meta.dirname, '../../..');
const COMMITTED = join(ROOT, 'src/pages/.generated/operation.ts');
const folder = room('pages');

writeFileSync(
  join(folder, 'codegen.json'),
  JSON.stringify({
    schema: join(ROOT, 'schema/schema.graphql'),
    documents: join(ROOT, 'schema/operations/page/*.graphql'),
    generates: {
      [join(folder, 'operation.ts')]: {
        plugins: ['typescript-operations'],
        config: {
          strictScalars: true,
          scalars: { Date: 'string', PartialDate: 'string', ID: 'string', GeoJSON: 'object' },
          immutableTypes: true,
          useTypeImports: true,
          enumsAsTypes: true,
          onlyOperationTypes: true,
          skipTypename: false,
          mergeFragmentTypes: true,
          inlineFragmentTypes: 'inline',
        },
      },
    },
  }),
);

test('the types of the operations of pages are those of the schema; UPDATE=1 writes them', () => {
  const { status, output } = run(folder, 'graphql-codegen', '--config', 'codegen.json');
  expect(status, output).toBe(0);
  const generated = readFileSync(join(folder, 'operation.ts'), 'utf8');
  if (process.env.UPDATE === '1') writeFileSync(COMMITTED, generated);
  expect(readFileSync(COMMITTED, 'utf8')).toBe(generated);
});
