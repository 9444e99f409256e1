import type { Source } from '../../../store/graph/record.ts';

/** A work as exports name it: whom to credit, under which licence. */
export interface Credit {
  readonly key: string;
  readonly title: string;
  readonly citation: string;
  readonly licence: string;
  readonly url: string | null;
}

export function citationOf({ key, title, citation, licence, url }: Source): Credit {
  return { key, title, citation, licence, url };
}
