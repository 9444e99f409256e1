import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readOperations } from '../shared/documents.ts';
import { check, complaints, room, run } from '../shared/tools.ts';

const folder = room('codegen');
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

const operations = readOperations();
for (const { name, text } of operations) write(`${name}.graphql`, text);
write(
  'codegen.json',
  JSON.stringify({
    schema: '../introspection.json',
    documents: './*.graphql',
    ignoreNoDocuments: false,
    generates: {
      './client/': {
        preset: 'client',
        config: { strictScalars: true, scalars: { Date: 'string', PartialDate: 'string', GeoJSON: 'object' } },
      },
    },
  }),
);
const generated = run(folder, 'graphql-codegen', '--config', 'codegen.json');

test('Code Generator makes its client preset of the schema and every document', () =>
  expect(generated).toMatchObject({ status: 0, output: expect.not.stringMatching(/warn|error|✖/i) }));

write(
  'use.ts',
  `import {
  CountryPortraitDocument,
  type CountryPortraitQuery,
  type CountryPortraitQueryVariables,
  TreatyPartiesDocument,
  type TreatyPartiesQuery,
} from './client/graphql.ts';

export const variables: CountryPortraitQueryVariables = { code: 'KZ', day: '2008-12-26' };
export const documents = [CountryPortraitDocument, TreatyPartiesDocument];

export function head({ country }: CountryPortraitQuery): string {
  const capital: string | undefined = country?.capital?.name;
  const value: number | null | undefined = country?.population?.value;
  const [first] = country?.currencies ?? [];
  return [country?.name, capital, value, first?.code].join();
}

export function parties({ treaty }: TreatyPartiesQuery): readonly string[] {
  return (treaty?.parties?.nodes ?? []).map(({ party }) => {
    switch (party.__typename) {
      case 'Country':
      case 'Organization':
        return party.name;
    }
  });
}
`,
);
write(
  'misuse.ts',
  `import type { CountryPortraitQuery, CountryPortraitQueryVariables } from './client/graphql.ts';

export const variables: CountryPortraitQueryVariables = { code: 5 };
export const wrong = ({ country }: CountryPortraitQuery): number => country?.name ?? 0;
`,
);

test('its types compile under strict settings, say what the answers hold, and refuse what the schema does not have', () =>
  expect(complaints(check(folder, ['use.ts', 'misuse.ts']))).toEqual(['misuse.ts(3', 'misuse.ts(4']));
