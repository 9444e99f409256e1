// Run after an installation: removes what packages bring along and nothing here ever reads. Plain JavaScript, for any Node.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MODULES = fileURLToPath(new URL('../node_modules', import.meta.url));

/** What is in a folder, by full path; nothing where there is no such folder. */
function inside(...path) {
  const folder = join(MODULES, ...path);
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
}

const needless = [
  // Headers of C++ for compiling add-ons: none is compiled.
  ...inside('node', 'node_modules').map((platform) => join(platform, 'include')),
  // The charts come from one bundle of twenty, each of which has a map besides.
  ...inside('echarts', 'dist').filter((file) => !file.endsWith('echarts.esm.min.mjs')),
  // The playground's page once more, in the module system of old.
  ...inside('@graphql-yoga', 'render-graphiql', 'cjs'),
  // Maps of a substitute for what Node has, and TypeScript that is compiled beside it.
  ...inside('web-streams-polyfill', 'dist').filter((file) => file.endsWith('.map')),
  // The protocol for assistants once more in the module system of old, and maps.
  ...['core', 'server', 'client'].flatMap((name) =>
    inside('@modelcontextprotocol', name, 'dist').filter((file) => /\.(map|cjs|cts)$/.test(file)),
  ),
  join(MODULES, 'zod', 'src'),
];

for (const path of needless) rmSync(path, { recursive: true, force: true });
