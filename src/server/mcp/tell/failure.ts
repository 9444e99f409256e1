import type { Reply, ReplyError, Suggestion } from '../../named/asking.ts';

/** Candidates that are told; whoever needs more searches. */
const MOST = 8;

/** What went wrong and what to ask instead, a line each. */
export function failures({ errors = [], extensions }: Reply): readonly string[] {
  const told = new Set([...errors.map(failure), ...(extensions?.suggestions ?? []).filter(isNew).map(unknown)]);
  return [...told];

  /** An error may have said it already. */
  function isNew({ value }: Suggestion): boolean {
    return !errors.some(({ message }) => message.includes(`"${value}"`));
  }
}

function failure({ message, extensions }: ReplyError): string {
  const { code = 'ERROR', argument, candidates = [] } = extensions ?? {};
  // A message names most of them by itself.
  const others = candidates.filter((candidate) => !message.includes(candidate)).slice(0, MOST);
  const where = argument === undefined ? '' : ` (${argument})`;
  return `${code}${where}: ${message}${others.length > 0 ? `. Candidates: ${others.join(', ')}` : ''}`;
}

function unknown({ argument, value, candidates }: Suggestion): string {
  const named = candidates.slice(0, MOST).map(({ code, name }) => (name === code ? code : `${code} (${name})`));
  const meant = named.length > 0 ? `may have been meant: ${named.join(', ')}` : 'use the tool search to find what is';
  return `NOT_FOUND (${argument}): nothing is known as "${value}"; ${meant}`;
}
