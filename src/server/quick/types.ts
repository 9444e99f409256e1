/** The content types that answers have by the header `accept`, as the long way chooses them. */
export interface ContentTypes {
  known(accept: string | undefined): string | undefined;
  learn(accept: string | undefined, type: string): void;
}

const MOST = 100;
const JSON_TYPE = 'application/json; charset=utf-8';
/** What most send, known from the start: the rest is learnt. */
const COMMON: readonly (readonly [accept: string, type: string])[] = [
  ['', JSON_TYPE],
  ['*/*', JSON_TYPE],
  ['application/json', JSON_TYPE],
  ['application/graphql-response+json', 'application/graphql-response+json; charset=utf-8'],
];

export function createContentTypes(): ContentTypes {
  const types = new Map<string, string>(COMMON);
  return {
    known: (accept = '') => types.get(accept),
    learn(accept = '', type) {
      if (types.size < MOST) types.set(accept, type);
    },
  };
}
