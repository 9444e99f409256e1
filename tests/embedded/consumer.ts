import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** A package of somebody else in which this one is installed: what npm would pack, below a folder of modules. */
export interface Consumer {
  readonly root: string;
  write(file: string, text: string): void;
  discard(): void;
}

export function createConsumer(): Consumer {
  const root = mkdtempSync(join(tmpdir(), 'almanac-consumer-'));
  const own = join(root, 'node_modules/almanac');
  mkdirSync(own, { recursive: true });
  const { files } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { readonly files: string[] };
  // The data are 140 MB that nobody reads who serves a release.
  for (const name of ['package.json', ...files.filter((one) => one !== 'data')])
    cpSync(join(ROOT, name), join(own, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(own, 'node_modules'));
  mkdirSync(join(root, 'node_modules/.bin'));
  symlinkSync('../almanac/bin/almanac.js', join(root, 'node_modules/.bin/almanac'));
  const write = (file: string, text: string) => writeFileSync(join(root, file), text);
  write('package.json', '{ "name": "consumer", "private": true, "type": "module" }\n');
  return { root, write, discard: () => rmSync(root, { recursive: true, force: true }) };
}
