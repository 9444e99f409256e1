import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AlmanacError } from '../../model/errors.ts';

/** The only documents a server answers, where it is told to answer no others. */
export interface TrustedDocuments {
  /** The text under a name or hash. */
  byId(id: string): string | undefined;
  /** Whether this very text is among them; blanks around it do not count. */
  has(text: string): boolean;
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * Reads a folder of .graphql files, named by their file names, or a JSON manifest: an object of texts by name, as the code
 * generators for Relay and TypeScript write it, or Apollo's. Each is known by its hash too. Throws BAD_SETTING.
 */
export function readTrustedDocuments(path: string): TrustedDocuments {
  const documents = documentsAt(path);
  if (documents.length === 0) throw refused(path, 'holds no documents');
  const byId = new Map<string, string>();
  const texts = new Set<string>();
  for (const [id, text] of documents) {
    for (const name of [id, sha256(text), sha256(text.trim())]) byId.set(name, text);
    texts.add(text.trim());
  }
  return {
    byId: (id) => byId.get(id) ?? byId.get(id.replace(/^sha256:/, '').toLowerCase()),
    has: (text) => texts.has(text.trim()),
  };
}

function documentsAt(path: string): readonly (readonly [id: string, text: string])[] {
  try {
    if (!statSync(path).isDirectory()) return entriesOf(path, JSON.parse(readFileSync(path, 'utf8')));
    return readdirSync(path)
      .filter((file) => file.endsWith('.graphql'))
      .map((file) => [file.slice(0, -'.graphql'.length), readFileSync(join(path, file), 'utf8')]);
  } catch (error) {
    if (error instanceof AlmanacError) throw error;
    throw refused(path, `cannot be read (${error instanceof Error ? error.message : String(error)})`);
  }
}

function entriesOf(path: string, manifest: unknown): readonly (readonly [string, string])[] {
  const entries: readonly (readonly unknown[])[] = isObject(manifest)
    ? Array.isArray(manifest.operations)
      ? manifest.operations.map((operation: unknown) => (isObject(operation) ? [operation.id, operation.body] : []))
      : Object.entries(manifest)
    : [[]];
  return entries.map(([id, text]) => {
    if (typeof id !== 'string' || typeof text !== 'string') throw refused(path, 'is no manifest');
    return [id, text];
  });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refused(path: string, why: string): AlmanacError {
  return new AlmanacError(
    'BAD_SETTING',
    `TRUSTED_DOCUMENTS="${path}" ${why}: name a folder of .graphql files, or a JSON file of texts by name`,
    { argument: 'TRUSTED_DOCUMENTS' },
  );
}
