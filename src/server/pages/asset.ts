import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { type Answer, etagOf } from '../answer-cache.ts';

const FOLDER = join(import.meta.dirname, '../../pages/asset');
const HASH = 10;

/** What stands beside pages. Its name changes with its content, so that whoever has it never asks for it again. */
const FILES = [
  ['style.css', 'text/css; charset=utf-8', (text: string) => text],
  ['page.ts', 'text/javascript; charset=utf-8', (text: string) => stripTypeScriptTypes(text)],
] as const;

const FOREVER = { 'cache-control': 'public, max-age=31536000, immutable', vary: 'Accept-Encoding' };

export interface Assets {
  /** The address of a file by its plain name. */
  address(name: string): string;
  at(path: string): Answer | undefined;
}

export function readAssets(release: string): Assets {
  const addresses = new Map<string, string>();
  const answers = new Map<string, Answer>();
  for (const [file, type, made] of FILES) {
    const body = Buffer.from(made(readFileSync(join(FOLDER, file), 'utf8')));
    const hash = createHash('sha256').update(body).digest('base64url').slice(0, HASH);
    const name = file.replace('.ts', '.js');
    const address = `/assets/${name.replace('.', `.${hash}.`)}`;
    addresses.set(name, address);
    answers.set(address, { status: 200, type, body, etag: etagOf(release, body), headers: FOREVER });
  }
  return { address: (name) => addresses.get(name) ?? '', at: (path) => answers.get(path) };
}
