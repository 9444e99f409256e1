/** More forms than these tell nobody how to write one. */
const MOST_FORMS = 12;

/**
 * The forms that a pattern of postal codes allows, with `#` for a digit and `@` for a letter; blanks and hyphens that
 * may be left out are written. Null where the pattern says too much to be read so.
 */
export function formsOf(pattern: string): readonly string[] | null {
  const reader = new Reader(pattern);
  const forms = reader.either();
  if (forms === null || !reader.isAtEnd()) return null;
  return [...new Set(forms)];
}

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  isAtEnd(): boolean {
    return this.#at === this.#text.length;
  }

  /** Alternatives up to the end of the group. */
  either(): readonly string[] | null {
    let all = this.#row();
    while (all !== null && this.#take('|')) {
      const next = this.#row();
      all = next && capped([...all, ...next]);
    }
    return all;
  }

  #row(): readonly string[] | null {
    let forms: readonly string[] | null = [''];
    while (forms !== null && !this.isAtEnd() && !['|', ')'].includes(this.#text[this.#at] ?? '')) {
      const part = this.#repeated();
      forms = part && capped(forms.flatMap((form) => part.map((each) => form + each)));
    }
    return forms;
  }

  #repeated(): readonly string[] | null {
    const one = this.#one();
    if (one === null) return null;
    if (this.#take('?')) return one.every((form) => /^[ -]$/.test(form)) ? one : ['', ...one];
    const times = /^\{(\d)(?:,(\d))?\}/.exec(this.#text.slice(this.#at));
    if (times === null) return one;
    this.#at += times[0].length;
    const [least, most] = [Number(times[1]), Number(times[2] ?? times[1])];
    return Array.from({ length: most - least + 1 }, (_, more) => one.map((form) => form.repeat(least + more))).flat();
  }

  #one(): readonly string[] | null {
    if (this.#take('(?:') || this.#take('(')) {
      const inner = this.either();
      return this.#take(')') ? inner : null;
    }
    if (this.#take('\\d')) return ['#'];
    const set = /^\[([^\]]+)\]/.exec(this.#text.slice(this.#at));
    if (set?.[1] !== undefined) {
      this.#at += set[0].length;
      return formsOfSet(set[1]);
    }
    const letter = this.#text[this.#at] ?? '';
    this.#at += 1;
    return /^[A-Za-z0-9 -]$/.test(letter) ? [letter] : null;
  }

  #take(text: string): boolean {
    if (!this.#text.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }
}

function formsOfSet(inside: string): readonly string[] {
  const forms = [];
  if (/\\d|\d/.test(inside)) forms.push('#');
  if (/[A-Z]/.test(inside)) forms.push('@');
  // Of a blank and a hyphen the hyphen is what most write.
  if (forms.length === 0) forms.push(inside.includes('-') ? '-' : ' ');
  return forms;
}

/** Alternatives of area codes, of which there are many, read alike but for their letters. */
function capped(forms: readonly string[]): readonly string[] | null {
  const distinct = [...new Set(forms)];
  return distinct.length > MOST_FORMS ? null : distinct;
}
