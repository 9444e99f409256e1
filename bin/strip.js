// Node strips types from no code below node_modules: where Almanac is installed there, this does it for Almanac's own files.
import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';

const SOURCES = new URL('../src/', import.meta.url).href;

if (SOURCES.includes('/node_modules/'))
  registerHooks({
    load(url, context, next) {
      if (!url.startsWith(SOURCES) || !url.endsWith('.ts')) return next(url, context);
      const source = stripTypeScriptTypes(readFileSync(fileURLToPath(url), 'utf8'));
      return { format: 'module', source, shortCircuit: true };
    },
  });
