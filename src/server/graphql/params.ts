import type { Kind } from '../wire/body.ts';
import { badRequest } from '../wire/refusal.ts';

/** What is asked, as it was given: the engine says what is wrong with it. Whatever else was sent is nobody's concern. */
export interface Params {
  readonly query: unknown;
  readonly variables: unknown;
  readonly operationName: unknown;
  readonly extensions: unknown;
  /** Name of a document the server knows, in place of its text. */
  readonly documentId: unknown;
}

/** Names under which clients send the name of a document. */
const DOCUMENT_IDS = ['documentId', 'doc_id', 'id'] as const;

/** Nothing given is nothing given, however a client writes it. */
function given(value: unknown): unknown {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0) ? undefined : value;
}

function paramsIn(get: (name: string) => unknown): Params {
  return {
    query: given(get('query')),
    variables: given(get('variables')),
    operationName: given(get('operationName')),
    extensions: given(get('extensions')),
    documentId: DOCUMENT_IDS.map((name) => given(get(name))).find((id) => id !== undefined),
  };
}

/** Parameters of an address or a form, where variables and extensions are JSON. */
export function paramsOfForm(form: URLSearchParams): Params {
  return paramsIn((name) => {
    const [text, ...others] = new Set(form.getAll(name));
    if (others.length > 0) throw badRequest(`${name} is given twice, each another: give it once`, name);
    if (!text || (name !== 'variables' && name !== 'extensions')) return text;
    try {
      return JSON.parse(text);
    } catch {
      throw badRequest(`${name} is not JSON: write an object, for example {"code":"KZ"}`, name);
    }
  });
}

/** Parameters of a body. */
export function paramsOfBody(kind: Kind, text: string): Params {
  if (kind === 'form') return paramsOfForm(new URLSearchParams(text));
  if (kind === 'graphql') return paramsIn((name) => (name === 'query' ? text : undefined));
  const body = parsed(text);
  if (Array.isArray(body)) throw badRequest('questions are asked one at a time: send an object, not a list');
  if (typeof body !== 'object' || body === null)
    throw badRequest('the body is no object: send {"query": "…", "variables": {…}}');
  const values: Readonly<Record<string, unknown>> = { ...body };
  return paramsIn((name) => values[name]);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest('the body is not JSON: send {"query": "…", "variables": {…}}');
  }
}
