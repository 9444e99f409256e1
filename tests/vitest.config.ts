import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // One copy of graphql: what is not inlined is loaded by Node, what is inlined by Vite, and they must not mix.
    server: { deps: { inline: [/graphql/, /pothos/, /envelop/] } },
  },
});
