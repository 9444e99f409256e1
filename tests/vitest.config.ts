import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: {
    include: ['tests/**/*.test.ts'],
    // They have packages of their own: `npm run test:clients`.
    exclude: [...configDefaults.exclude, 'tests/clients/**'],
    globalSetup: ['tests/global-setup.ts'],
    // Every core: much of the time tests wait for processes of their own.
    maxWorkers: availableParallelism(),
    // How long a test takes is a property of the machine: these end only what hangs, and name it.
    testTimeout: 30 * 60_000,
    hookTimeout: 30 * 60_000,
    teardownTimeout: 30 * 60_000,
    // One copy of graphql: what is not inlined is loaded by Node, what is inlined by Vite, and they must not mix.
    server: { deps: { inline: [/graphql/, /pothos/, /envelop/] } },
  },
});
