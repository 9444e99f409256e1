import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Operation {
  readonly name: string;
  readonly query: string;
}

/**
 * Example operations, each a file of its own; the number in front of a name orders them. What several select alike is a
 * fragment of the folder `shared`, which is put behind those that spread it.
 */
export function readOperations(folder: string): Operation[] {
  const shared = textsIn(join(folder, 'shared')).flatMap(({ query }) => {
    const [, name] = /^fragment (\w+)/.exec(query) ?? [];
    return name === undefined ? [] : { name, query };
  });
  return textsIn(folder).map(({ name, query }) => {
    const spread = new Set(Array.from(query.matchAll(/\.\.\.(\w+)/g), ([, fragment]) => fragment));
    const behind = shared.filter((fragment) => spread.has(fragment.name));
    return { name, query: [query, ...behind.map((fragment) => fragment.query)].join('\n') };
  });
}

function textsIn(folder: string): Operation[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => ({
      name: file.slice(0, -'.graphql'.length),
      query: readFileSync(join(folder, file), 'utf8').trim(),
    }));
}
