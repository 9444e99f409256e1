import type { Names } from './names.ts';
import { beginsAny, isWhole } from './order.ts';

/** Scripts in which what is asked, or whose it is, stands at a name without a blank. */
const CLOSE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;

/** Words of a question in such scripts, the longest first. */
interface CloseWords {
  readonly asked: readonly string[];
  readonly idle: readonly string[];
}

const closeWords = new WeakMap<Names, CloseWords>();

function closeWordsOf(names: Names): CloseWords {
  const known = closeWords.get(names);
  if (known) return known;
  const close = (words: Iterable<string>) =>
    [...words].filter((word) => CLOSE.test(word)).sort((one, other) => other.length - one.length);
  const made = { asked: close(names.asked.keys()), idle: close(names.idle) };
  closeWords.set(names, made);
  return made;
}

/** The name and what is asked of it where both are written as one: 日本の首都, ประเทศลาว, 한국의. */
export function unjoined(names: Names, text: string): readonly string[] {
  if (!CLOSE.test(text) || names.asked.has(text) || isWhole(names, text)) return [text];
  const { asked, idle } = closeWordsOf(names);
  for (const word of asked) {
    if (!text.includes(word)) continue;
    const rest = text.split(word).flatMap((part) => bare(names, part, idle) || []);
    if (rest.length === 0) return [word];
    if (rest.length === 1) return [...unjoined(names, rest[0] ?? ''), word];
    // A deed stands between who did it and of what: 中国加入世贸组织.
    if (rest.length === 2 && rest.every((part) => isWhole(names, part))) return rest.toSpliced(1, 0, word);
  }
  const rest = bare(names, text, idle);
  return rest !== '' && isWhole(names, rest) ? [rest] : [text];
}

/** A text without the words at its ends that mean nothing, unless some name begins as it does. */
function bare(names: Names, text: string, idle: readonly string[]): string {
  let rest = text;
  for (;;) {
    if (rest === '' || beginsAny(names, rest)) return rest;
    const last = idle.find((word) => rest.endsWith(word));
    const first = last === undefined ? idle.find((word) => rest.startsWith(word)) : undefined;
    if (last !== undefined) rest = rest.slice(0, -last.length);
    else if (first !== undefined) rest = rest.slice(first.length);
    else return rest;
  }
}
