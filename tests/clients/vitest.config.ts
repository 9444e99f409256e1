import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: import.meta.dirname,
  test: {
    include: ['**/*.test.ts'],
    globalSetup: [join(import.meta.dirname, 'global-setup.ts')],
    // Every core: much of the time tests wait for processes of their own.
    maxWorkers: availableParallelism(),
    // How long a test takes is a property of the machine: these end only what hangs, and name it.
    testTimeout: 30 * 60_000,
    hookTimeout: 30 * 60_000,
    teardownTimeout: 30 * 60_000,
    // Development builds: theirs are the warnings that a front end's authors read.
    env: { NODE_ENV: 'development' },
  },
});
