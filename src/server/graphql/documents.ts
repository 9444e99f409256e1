import { LRUCache } from 'lru-cache';
import { badRequest, Refusal } from '../wire/refusal.ts';
import type { Params } from './params.ts';
import { sha256, type TrustedDocuments } from './trusted.ts';

/** Finds the text that is meant by a name or a hash, or refuses. */
export interface Documents {
  /** What is asked: the query as it was given, or the text that a name or hash stands for. */
  queryOf(params: Params): unknown;
}

/**
 * Documents by hash. A client sends the hash alone, and the text with it only when told that it is not known here; what is
 * sent so is kept while there is room. With trusted documents nothing else is answered or kept.
 */
export function createDocuments(bytes: number, trusted: TrustedDocuments | null): Documents {
  if (trusted) return { queryOf: (params) => trustedQuery(params, trusted) };
  const known = bytes === 0 ? null : keptTexts(bytes);
  return {
    queryOf(params) {
      const { query } = params;
      const hash = persistedHash(params) ?? (query === undefined ? documentHash(params) : null);
      if (hash === null) return query;
      if (!known) throw toldTo('PERSISTED_QUERY_NOT_SUPPORTED', 'PersistedQueryNotSupported');
      const text = known.get(hash);
      if (query === undefined && text === undefined)
        throw toldTo('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound');
      if (query === undefined) return text;
      if (typeof query === 'string' && query !== text) {
        assertHash(query, hash);
        known.set(hash, query);
      }
      return query;
    },
  };
}

function keptTexts(bytes: number): LRUCache<string, string> {
  return new LRUCache<string, string>({
    maxSize: bytes,
    // One text may not crowd out all others.
    maxEntrySize: Math.ceil(bytes / 8),
    sizeCalculation: (text, hash) => 2 * text.length + hash.length,
  });
}

/** With status 200, as Apollo's own servers answer: its clients in all languages look for the code there, and send the text. */
function toldTo(code: string, message: string): Refusal {
  return new Refusal(200, code, message);
}

function trustedQuery(params: Params, trusted: TrustedDocuments): unknown {
  const { query, documentId } = params;
  const hash = persistedHash(params);
  if (typeof query === 'string') {
    if (hash !== null) assertHash(query, hash);
    if (!trusted.has(query)) throw untrusted(403, 'this text is not among them');
    return query;
  }
  const id = hash ?? documentId;
  if (query !== undefined || id === undefined) return query;
  const text = typeof id === 'string' ? trusted.byId(id) : undefined;
  if (text === undefined) throw untrusted(404, 'none is there by this name');
  return text;
}

function untrusted(status: number, why: string): Refusal {
  const message = `this server answers only the documents on its list, and ${why}: ask for it to be put there`;
  return new Refusal(status, 'DOCUMENT_NOT_TRUSTED', message);
}

/** The hash in `extensions.persistedQuery`, null where there is none. */
function persistedHash({ extensions }: Params): string | null {
  if (typeof extensions !== 'object' || extensions === null || !('persistedQuery' in extensions)) return null;
  const persisted = extensions.persistedQuery;
  if (persisted === null) return null;
  if (typeof persisted === 'object' && 'version' in persisted && 'sha256Hash' in persisted) {
    const { version, sha256Hash } = persisted;
    if (version === 1 && isHash(sha256Hash)) return sha256Hash.toLowerCase();
  }
  throw badRequest('extensions.persistedQuery is {"version": 1, "sha256Hash": "…"}, the hash in 64 hexadecimal digits');
}

/** The hash in a document's name, as in `sha256:…`; other names are given only to trusted documents. */
function documentHash({ documentId }: Params): string | null {
  const [, hash] = /^sha256:(.*)$/.exec(String(documentId)) ?? [];
  return isHash(hash) ? hash.toLowerCase() : null;
}

function isHash(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/i.test(value);
}

function assertHash(text: string, hash: string): void {
  if (sha256(text) === hash) return;
  throw new Refusal(
    400,
    'PERSISTED_QUERY_MISMATCH',
    'sha256Hash is not the hash of this query: send the SHA-256 of its text in UTF-8',
  );
}
