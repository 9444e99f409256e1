import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import type { Answer } from '../answer-cache.ts';
import { hashed } from '../wire/hashed.ts';

const FOLDER = join(import.meta.dirname, '../../pages/asset');

/** What stands beside pages. */
const FILES = [
  ['style.css', 'text/css; charset=utf-8', (text: string) => text],
  ['page.ts', 'text/javascript; charset=utf-8', (text: string) => stripTypeScriptTypes(text)],
  ['picture.ts', 'text/javascript; charset=utf-8', (text: string) => stripTypeScriptTypes(text)],
] as const;

export interface Assets {
  /** The address of a file by its plain name. */
  address(name: string): string;
  at(path: string): Answer | undefined;
}

export function readAssets(): Assets {
  const addresses = new Map<string, string>();
  const answers = new Map<string, Answer>();
  for (const [file, type, made] of FILES) {
    const body = Buffer.from(made(readFileSync(join(FOLDER, file), 'utf8')));
    const name = file.replace('.ts', '.js');
    const { address, answer } = hashed(`/assets/${name}`, type, body);
    addresses.set(name, address);
    answers.set(address, answer);
  }
  return { address: (name) => addresses.get(name) ?? '', at: (path) => answers.get(path) };
}
