import { plain } from './sentence.ts';
import { type Fields, isFields, isList, isPage, isWhole, unwrapped, type Value, wordsOf } from './value.ts';

/** Names that stand at the head of a line, in this order. */
const HEADS = ['name', 'title', 'summary', 'sentence'] as const;
/** What is said by the head, or apart. */
const SILENT: ReadonlySet<string> = new Set(['key', 'code', 'coverage', '__typename']);
/** Whom a line is about goes without a word in front. */
const SUBJECTS: ReadonlySet<string> = new Set(
  'node member country person area event unit statistic latest successor predecessor indicator'.split(' '),
);
/** What a line is there for: that it is missing is said. */
const MEANT: ReadonlySet<string> = new Set(['statistic', 'latest', 'value']);

/** All of an object on one line, with its sources in brackets. */
export function line(fields: Fields): string {
  const named = headKey(fields);
  const { year, value } = fields;
  const isValue = typeof year === 'number' && typeof value === 'number';
  const parts = Object.entries(fields).flatMap(([key, one]) => {
    if (
      key === named ||
      isSilent(key, one, fields) ||
      isSaid(key, one, fields) ||
      (isValue && (key === 'year' || key === 'value'))
    )
      return [];
    return inline(key, one);
  });
  const first = named === null ? kindOf(fields) : [parts.length > 0 ? head(fields).replace(/\.$/, '') : head(fields)];
  return `${[...first, ...(isValue ? [`${value} in ${year}`] : []), ...parts].join('; ')}${cited(fields)}`;
}

/** What matched is told where it is not the name that stands before it. */
function isSaid(key: string, value: Value, { node }: Fields): boolean {
  return key === 'match' && isFields(value) && isFields(node) && value.text === node.name && value.isPartial !== true;
}

/** What has no name is told by its kind. */
function kindOf({ __typename }: Fields): string[] {
  return typeof __typename === 'string' ? [wordsOf(__typename).trim()] : [];
}

function inline(key: string, value: Value): string[] {
  if (value === null) return MEANT.has(key) ? ['no value on record'] : [];
  if (isFields(value)) {
    const text = lone(value) ?? line(value);
    if (text === '') return [];
    return [SUBJECTS.has(key) ? text : `${wordsOf(key)} ${text}`];
  }
  if (isList(value)) {
    if (value.length === 0) return [];
    return [`${wordsOf(key)} ${value.map((item) => (isFields(item) ? line(item) : String(item))).join(', ')}`];
  }
  const said = plain(key, value);
  if (said === null) return [];
  return [said ?? `${wordsOf(key)} ${key === 'quote' ? JSON.stringify(value) : value}`];
}

/** The only thing in a frame, which needs no label; null where there are more. */
export function lone(fields: Fields): string | null {
  const [only, ...others] = Object.values(fields);
  return others.length > 0 || only == null || typeof only === 'object' ? null : String(only);
}

/** What does not stand on the line of its object. */
export function isSilent(key: string, value: Value, fields: Fields): boolean {
  if (key === 'citations') return !isList(value) || !value.some(isWhole);
  // A code is all that some have.
  if (key === 'key' || key === 'code') return headKey(fields) !== null;
  return SILENT.has(key);
}

/** The sources of a fact, by their keys. */
export function cited({ citations }: Fields): string {
  return isList(citations) && citations.length > 0 && !citations.some(isWhole) ? ` [${citations.join(' | ')}]` : '';
}

export function headKey(fields: Fields): string | null {
  return HEADS.find((key) => typeof fields[key] === 'string') ?? null;
}

export function head(fields: Fields): string {
  const named = headKey(fields);
  const key = fields.key ?? fields.code;
  const kind = typeof fields.__typename === 'string' ? `${fields.__typename}: ` : '';
  if (named === null) return `${kind}${key ?? ''}`;
  return `${kind}${fields[named]}${key == null ? '' : ` (${key})`}`;
}

/** An item that is told in a word or two, so that many stand on one line; null for any other. */
export function word(item: Value): string | null {
  const value = unwrapped(item);
  if (!isFields(value)) return value === null || isList(value) ? null : String(value);
  const { year, value: amount, option, status, coverage: reach, ...others } = value;
  if (typeof option === 'string' && amount !== undefined)
    return Object.keys(others).length > 0 ? null : `${option} ${amount}`;
  if (typeof year === 'number' && amount !== undefined) return 'citations' in others ? null : point(value);
  const named = headKey(value);
  const isName = named !== null && Object.keys(value).every((key) => key === named || key === 'key' || key === 'code');
  return isName ? head(value) : null;
}

function point({ year, value, status, coverage: reach }: Fields): string {
  const remark = typeof status === 'string' ? plain('status', status) : null;
  const of = isFields(reach) && reach.reporting !== reach.total ? `${reach.reporting} of ${reach.total} report` : null;
  const remarks = [remark, of].filter((one) => one != null).join(', ');
  return `${year} ${value ?? 'none'}${remarks === '' ? '' : ` (${remarks})`}`;
}

/** Whether it holds lists of its own, which need lines of theirs. */
export function isLong(value: Value): boolean {
  if (isPage(value)) return true;
  if (isList(value)) return value.some((item) => isFields(item));
  return isFields(value) && !isShort(value);
}

/** Whether all of it stands on one line. */
export function isShort(fields: Fields): boolean {
  const { coverage } = fields;
  if (isFields(coverage) && 'state' in coverage) return false;
  return Object.values(fields).every((value) => !isLong(value));
}
