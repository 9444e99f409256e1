// Prints, as JSON, what the rule strict-id-in-types of graphql-eslint says of a schema file. It runs apart from the
// tests, since the rule needs an older graphql than they load.
import { readFileSync } from 'node:fs';
import plugin from '@graphql-eslint/eslint-plugin';
import { ESLint } from 'eslint';

const [file = ''] = process.argv.slice(2);
const eslint = new ESLint({
  overrideConfigFile: true,
  overrideConfig: [
    {
      files: ['**/*.graphql'],
      languageOptions: { parser: plugin.parser, parserOptions: { graphQLConfig: { schema: file } } },
      plugins: { '@graphql-eslint': plugin },
      rules: { '@graphql-eslint/strict-id-in-types': 'error' },
    },
  ],
});
const results = await eslint.lintText(readFileSync(file, 'utf8'), { filePath: 'schema.graphql' });
process.stdout.write(JSON.stringify(results.flatMap(({ messages }) => messages)));
