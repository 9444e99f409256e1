import { join } from 'node:path';

/** What the tools of clients write; made anew in each run, never committed. */
export const GENERATED = join(import.meta.dirname, '../.generated');
