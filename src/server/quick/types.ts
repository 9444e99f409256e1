/** The content types that answers have by the header `accept`, as the long way has chosen them before. */
export interface ContentTypes {
  known(accept: string | undefined): string | undefined;
  learn(accept: string | undefined, type: string): void;
}

const MOST = 100;

export function createContentTypes(): ContentTypes {
  const types = new Map<string, string>();
  return {
    known: (accept = '') => types.get(accept),
    learn(accept = '', type) {
      if (types.size < MOST) types.set(accept, type);
    },
  };
}
