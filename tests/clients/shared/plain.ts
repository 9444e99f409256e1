import { inject } from 'vitest';

export type Variables = Readonly<Record<string, unknown>>;

interface Body {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly path?: readonly unknown[] }[];
}

/** What the server answers without any client between. */
export async function askPlainly(query: string, variables: Variables = {}): Promise<unknown> {
  const response = await fetch(inject('url'), {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as Body;
  if (errors) throw new Error(errors.map(({ message, path = [] }) => `${path.join('.')}: ${message}`).join('; '));
  return data;
}

/** Without the names of types and the marks that clients add. */
export function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !key.startsWith('__'))
      .map(([key, inner]) => [key, bare(inner)]),
  );
}
