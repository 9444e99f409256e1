import type { Kind } from '../wire/body.ts';
import { badRequest } from '../wire/refusal.ts';

type Values = Readonly<Record<string, unknown>>;

/** What is asked. Whatever else was sent is nobody's concern. */
export interface Params {
  readonly query: string | undefined;
  readonly variables: Values | undefined;
  readonly operationName: string | undefined;
  readonly extensions: Values | undefined;
  /** Name of a document the server knows, in place of its text. */
  readonly documentId: string | undefined;
}

/** Names under which clients send the name of a document. */
const DOCUMENT_IDS = ['documentId', 'doc_id', 'id'] as const;

/** Nothing given is nothing given, however a client writes it. */
function given(value: unknown): unknown {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0) ? undefined : value;
}

function paramsIn(get: (name: string) => unknown): Params {
  const text = (name: string) => {
    const value = given(get(name));
    if (value === undefined || typeof value === 'string') return value;
    throw badRequest(`${name} is a text`);
  };
  const object = (name: string) => {
    const value = given(get(name));
    if (value === undefined || isObject(value)) return value;
    throw badRequest(`${name} is an object, for example {"code":"KZ"}`);
  };
  const named = DOCUMENT_IDS.map((name) => given(get(name))).find((id) => typeof id === 'string');
  return {
    query: text('query'),
    variables: object('variables'),
    operationName: text('operationName'),
    extensions: object('extensions'),
    documentId: typeof named === 'string' ? named : undefined,
  };
}

function isObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Parameters of an address or a form, where variables and extensions are JSON. */
export function paramsOfForm(form: URLSearchParams): Params {
  return paramsIn((name) => {
    const text = form.get(name);
    if (!text || (name !== 'variables' && name !== 'extensions')) return text;
    try {
      return JSON.parse(text);
    } catch {
      throw badRequest(`${name} is not JSON: write an object, for example {"code":"KZ"}`);
    }
  });
}

/** Parameters of a body. */
export function paramsOfBody(kind: Kind, text: string): Params {
  if (kind === 'form') return paramsOfForm(new URLSearchParams(text));
  if (kind === 'graphql') return paramsIn((name) => (name === 'query' ? text : undefined));
  const body = parsed(text);
  if (Array.isArray(body)) throw badRequest('questions are asked one at a time: send an object, not a list');
  if (!isObject(body)) throw badRequest('the body is no object: send {"query": "…", "variables": {…}}');
  return paramsIn((name) => body[name]);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest('the body is not JSON: send {"query": "…", "variables": {…}}');
  }
}
