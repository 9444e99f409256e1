import { type Fields, isFields, isList, isPage, nodesOf, type Value } from './value.ts';

/** Where a list goes on, and how. */
export interface More {
  /** Path of the list in the answer. */
  readonly list: string;
  /** How many items are left; null where only the first page would tell. */
  readonly left: number | null;
  /** Cursor to ask on with; null for what was cut here to keep the answer short. */
  readonly after: string | null;
}

/** An answer made short: lists cut, citations by their sources' keys, titles told once. */
export interface Trimmed {
  readonly answer: Fields;
  readonly sources: Readonly<Record<string, string>>;
  readonly more: readonly More[];
}

/** Sources that are named beside one fact; the others are counted. */
const MOST_CITED = 2;
const LONGEST_LOCATOR = 60;

/** Keeps at most so many items of each list; how many are left behind a later page is not known. */
export function trimmed(answer: Fields, most: number, isContinued = false): Trimmed {
  const sources: Record<string, string> = {};
  const more: More[] = [];
  return { answer: fieldsOf(answer, []), sources, more };

  function fieldsOf(fields: Fields, path: readonly string[]): Fields {
    return Object.fromEntries(
      Object.entries(fields).flatMap(([key, value]) => {
        if (key === 'pageInfo') return [];
        return [[key, key === 'citations' && isList(value) ? cited(value) : short(value, [...path, key])]];
      }),
    );
  }

  function short(value: Value, path: readonly string[]): Value {
    if (isPage(value)) notePage(value, path);
    if (isList(value)) {
      const kept = value.slice(0, most);
      if (kept.length < value.length)
        more.push({ list: path.join('.'), left: value.length - kept.length, after: null });
      return kept.map((item) => short(item, path));
    }
    return isFields(value) ? fieldsOf(value, path) : value;
  }

  function notePage(page: Fields, path: readonly string[]): void {
    const { pageInfo, totalCount } = page;
    const nodes = nodesOf(page);
    if (!isFields(pageInfo) || pageInfo.hasNextPage !== true || nodes.length === 0) return;
    const after = typeof pageInfo.endCursor === 'string' ? pageInfo.endCursor : null;
    more.push({
      list: path.join('.'),
      left: isContinued ? null : Number(totalCount ?? nodes.length) - nodes.length,
      after,
    });
  }

  function cited(citations: readonly Value[]): Value {
    // Where a text to print was asked for, all of it is wanted.
    if (citations.some((one) => isFields(one) && typeof one.citation === 'string')) return citations;
    const shown = citations.slice(0, MOST_CITED).map((citation) => {
      const { locator = null, source = null } = isFields(citation) ? citation : {};
      const { key = '?', title = '' } = isFields(source) ? source : {};
      sources[String(key)] = String(title);
      return locator === null ? String(key) : `${key}: ${shortened(String(locator))}`;
    });
    return citations.length > shown.length ? [...shown, `+${citations.length - shown.length}`] : shown;
  }
}

function shortened(text: string): string {
  return text.length > LONGEST_LOCATOR ? `${text.slice(0, LONGEST_LOCATOR)}…` : text;
}
