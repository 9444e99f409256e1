import { print } from 'graphql';
import type { Named, NamedOperations } from '../named/named.ts';
import { type Slims, tokensOf } from './slims.ts';

/** What is told to language models that come by, in the form of llms.txt: what this is, where to ask, and what. */
export function llmsPage(operations: NamedOperations, slims: Slims | null): string {
  return `${[
    '# Almanac',
    '',
    '> A knowledge server for world affairs: countries with the states that are no more, organizations, memberships, events, votes, treaties and statistics, each fact dated and cited, as one GraphQL graph that answers as of any day.',
    '',
    'Rules of reading: `asOf: "2008-12-26"` fixes the day for all below it; without it the day is that of the release (`{ dataset { date } }`), never the clock. What is not on record is null, an empty list, or `NOT_FOUND` with candidates: it is not known, not false. Lists say in `coverage` how whole they are and through which day they are known. Facts carry `citations { locator source { key title } }`. Dates are EDTF, as precise as their source.',
    '',
    '## Doors',
    '',
    ...DOORS.map(([address, about]) => `- [${address}](${address}): ${about}`),
    ...(slims ? ['', '## Schema by theme', '', ...themeLines(slims)] : []),
    '',
    '## Named operations',
    '',
    ...[...operations.values()].map(operationLine),
  ].join('\n')}\n`;
}

const DOORS: readonly (readonly [address: string, about: string])[] = [
  ['/mcp', 'Model Context Protocol over streamable HTTP, without sessions: tools that run the operations below.'],
  ['/graphql', 'GraphQL by POST or GET; errors have `extensions.code` and say what to ask instead.'],
  ['/api/', 'the operations below by addresses, variables as parameters; /openapi.json describes them.'],
  ['/export/', 'files: series, memberships, tables and the answers of operations as CSV, JSON, Parquet and more.'],
  ['/chart.svg', 'charts with their sources, also as /chart.png.'],
  ['/schema.graphql', 'the whole schema with all descriptions, long: the schemas by theme below are short.'],
];

function themeLines({ themes, textOf }: Slims): readonly string[] {
  return themes.map(({ name, about }) => {
    const tokens = tokensOf(textOf(name) ?? '');
    return `- [${name}](/llms/schema/${name}.graphql): ${about} (about ${tokens} tokens)`;
  });
}

function operationLine({ name, summary, node }: Named): string {
  const variables = (node.variableDefinitions ?? []).map(
    ({ variable, type, defaultValue }) =>
      `${variable.name.value}: ${print(type)}${defaultValue ? ` = ${print(defaultValue)}` : ''}`,
  );
  const asked = variables.length > 0 ? ` (${variables.join(', ')})` : '';
  return `- [${name}](/api/${name})${asked}: ${summary}`;
}
