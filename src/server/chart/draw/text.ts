/** Width of a line of text in pixels. */
export type Measure = (text: string, size: number, bold?: boolean) => number;

export interface TextStyle {
  readonly size: number;
  readonly bold?: boolean;
}

/** Breaks a text between words, and addresses between their parameters, so that no line is wider than that; a single word may be. */
export function wrapped(text: string, width: number, { size, bold = false }: TextStyle, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  const parts = text.split(' ').flatMap((word) => {
    const own = measure(word, size, bold) > width ? word.split(/(?<=[&,])/) : [word];
    return own.map((part, at) => [part, at === 0 ? ' ' : ''] as const);
  });
  for (const [word, before] of parts) {
    const longer = line === '' ? word : `${line}${before}${word}`;
    if (line === '' || measure(longer, size, bold) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** The first two lines of a name, with a sign where there are more. */
export function shortened([first = '', second, ...more]: readonly string[]): readonly string[] {
  if (second === undefined) return [first];
  return [first, more.length === 0 ? second : `${second} …`];
}

/** As many letters as there is room for, with a sign where there are more. */
export function cut(text: string, width: number, { size, bold = false }: TextStyle, measure: Measure): string {
  if (measure(text, size, bold) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && measure(`${letters.join('')}…`, size, bold) > width) letters.pop();
  return `${letters.join('')}…`;
}
