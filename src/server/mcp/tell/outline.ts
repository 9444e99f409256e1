import { cited, head, headKey, isLong, isShort, isSilent, line, lone, word } from './line.ts';
import { coverageSentence, plain } from './sentence.ts';
import type { Trimmed } from './trim.ts';
import { type Fields, isFields, isList, isPage, nodesOf, type Value, wordsOf } from './value.ts';

/** What says nothing when it is missing. */
const OPTIONAL: ReadonlySet<string> = new Set('note sovereign parent ended since quote country'.split(' '));

/** A short answer as text: a line a fact, with the sources behind it; what is not on record is said. */
export function outline({ answer, sources, more }: Trimmed): string {
  const lines = Object.entries(answer).flatMap(([key, value]) => block(key, value, '', [key]));
  const titles = Object.entries(sources).map(([key, title]) => `- ${key}: ${title}`);
  return [...lines, ...(titles.length > 0 ? ['Sources:', ...titles] : [])].join('\n');

  function block(key: string, value: Value, pad: string, path: readonly string[]): string[] {
    const label = `${pad}${wordsOf(key)}`;
    if (value === null) return [];
    if (isPage(value)) return page(label, value, pad, path);
    if (isList(value)) return list(label, value, pad, path);
    if (!isFields(value)) return scalar(label, key, value);
    const short = lone(value) ?? word(value) ?? (isShort(value) ? line(value) : null);
    if (short !== null) return [`${label}: ${short}`];
    return [`${label}: ${head(value)}${cited(value)}`.trimEnd(), ...inside(value, `${pad}  `, path)];
  }

  /** What an object holds beside its head, a line each, with what it lacks. */
  function inside(fields: Fields, pad: string, path: readonly string[]): string[] {
    const named = headKey(fields);
    const own = Object.entries(fields).filter(([key, value]) => key !== named && !isSilent(key, value, fields));
    const missing = own.filter(([key, value]) => value === null && !OPTIONAL.has(key)).map(([key]) => wordsOf(key));
    return [
      ...own.flatMap(([key, value]) => block(key, value, pad, [...path, key])),
      ...(missing.length > 0 ? [`${pad}nothing on record: ${missing.join(', ')}`] : []),
      ...coverage(fields, pad),
    ];
  }

  function page(label: string, value: Fields, pad: string, path: readonly string[]): string[] {
    const { nodes: _nodes, totalCount, coverage: _coverage, ...rest } = value;
    const beside = [totalCount == null ? '' : String(totalCount), line(rest)].filter((part) => part !== '');
    const at = path.join('.');
    return [
      `${label}: ${beside.join('; ')}`.trimEnd(),
      ...entries(nodesOf(value), pad, [...path, 'nodes']),
      ...left(pad, [at, `${at}.nodes`]),
      ...coverage(value, `${pad}  `),
    ];
  }

  function list(label: string, items: readonly Value[], pad: string, path: readonly string[]): string[] {
    if (items.length === 0) return [`${label}: none on record`];
    const rest = left(pad, [path.join('.')]);
    const words = items.map(word);
    if (words.every((one) => one !== null)) return [`${label}: ${words.join(', ')}`, ...rest];
    return [`${label} (${items.length}):`, ...entries(items, pad, path), ...rest];
  }

  function entries(items: readonly Value[], pad: string, path: readonly string[]): string[] {
    const words = items.map(word);
    if (items.length > 1 && words.every((one) => one !== null)) return [`${pad}  ${words.join(', ')}`];
    return items.flatMap((item) => entry(item, pad, path));
  }

  function entry(item: Value, pad: string, path: readonly string[]): string[] {
    if (!isFields(item)) return [`${pad}- ${item === null ? 'nothing is known by this' : String(item)}`];
    if (isShort(item)) return [`${pad}- ${line(item)}`];
    const all = Object.entries(item);
    const short = Object.fromEntries(all.filter(([, value]) => !isLong(value)));
    const long = Object.fromEntries(all.filter(([key, value]) => isLong(value) || key === 'coverage'));
    return [`${pad}- ${line(short)}`, ...inside(long, `${pad}  `, path)];
  }

  /** How a list goes on. */
  function left(pad: string, paths: readonly string[]): string[] {
    return more.flatMap(({ list: at, left: count, after }) => {
      if (!paths.includes(at)) return [];
      const how = after === null ? 'left out to keep this short: ask for less' : `ask again with after: "${after}"`;
      return [`${pad}  … ${count === null ? '' : `${count} `}more: ${how}`];
    });
  }
}

function scalar(label: string, key: string, value: string | number | boolean): string[] {
  const said = plain(key, value);
  return said === null ? [] : [`${label}: ${said ?? value}`];
}

function coverage({ coverage: value }: Fields, pad: string): string[] {
  if (!isFields(value)) return [];
  return [`${pad}(${'state' in value ? coverageSentence(value) : line(value)})`];
}
