import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Operation {
  readonly name: string;
  readonly query: string;
}

/** Example operations, each a file of its own; the number in front of a name orders them. */
export function readOperations(folder: string): Operation[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => ({
      name: file.slice(0, -'.graphql'.length),
      query: readFileSync(join(folder, file), 'utf8').trim(),
    }));
}
