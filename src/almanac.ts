import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// Compiled code is kept between starts; what it speeds up must be imported after this line.
enableCompileCache(join(import.meta.dirname, '..', '.almanac', 'code'));
await import('./cli.ts');
