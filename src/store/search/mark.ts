import { soundOf } from '../../model/text/sound.ts';
import { wordForm } from '../../model/text/words.ts';
import { slipsBetween, slipsIn } from './slip/distance.ts';

/** A piece of a name: what was asked for, or what stands between. */
export interface NamePart {
  readonly text: string;
  readonly isMatch: boolean;
}

const WORD = /[\p{L}\p{N}\p{M}'’]+/gu;

/** A name in pieces, those marked that a question asks for. */
export function partsOf(name: string, form: string): readonly NamePart[] {
  const wanted = form.split(' ');
  const squeezed = form.replaceAll(' ', '');
  if (wordForm(name).replaceAll(' ', '') === squeezed) return [{ text: name, isMatch: true }];
  const parts: NamePart[] = [];
  let plain = 0;
  for (const { 0: word, index } of name.matchAll(WORD)) {
    const size = matchedIn(word, wanted);
    if (size === 0) continue;
    if (index > plain) parts.push({ text: name.slice(plain, index), isMatch: false });
    parts.push({ text: name.slice(index, index + size), isMatch: true });
    plain = index + size;
  }
  if (plain < name.length) parts.push({ text: name.slice(plain), isMatch: false });
  return parts;
}

/** How much of a word is asked for: its beginning, all of it where it was mistyped, nothing. */
function matchedIn(word: string, wanted: readonly string[]): number {
  const folded = wordForm(word);
  if (folded === '' || folded.includes(' ')) return 0;
  let most = 0;
  for (const text of wanted) {
    // Letters that are folded to several cannot be told apart in the name as it is written.
    if (folded.startsWith(text)) most = Math.max(most, folded.length === word.length ? text.length : word.length);
    else if (isNear(folded, text)) most = word.length;
  }
  return most;
}

function isNear(word: string, text: string): boolean {
  const sound = soundOf(text);
  if (sound !== 0 && sound === soundOf(word)) return true;
  const most = slipsIn(text.length);
  const units = (letters: string) => Array.from({ length: letters.length }, (_, at) => letters.charCodeAt(at));
  return most > 0 && slipsBetween(units(text), units(word), 0, word.length, most) <= most;
}
