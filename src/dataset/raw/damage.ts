/** What a spreadsheet or editor did to a header, where that is plain; null where the header is just another. */
export function damageOf(header: readonly string[], expected: readonly string[]) {
  const [first = ''] = header;
  for (const [mark, name] of [
    [';', 'semicolons'],
    ['\t', 'tabs'],
    ['|', 'bars'],
  ] as const) {
    if (header.length === 1 && first.split(mark).length === expected.length)
      return {
        message: `is separated by ${name}`,
        tip: 'save it with commas: a spreadsheet uses the mark of its language',
      };
  }
  const extra = header.length - expected.length;
  if (
    extra > 0 &&
    header.slice(expected.length).every((cell) => cell === '') &&
    header.slice(0, expected.length).join() === expected.join()
  )
    return {
      message: `has ${extra} empty columns behind the last`,
      tip: 'take out the commas at the end of each line',
    };
  return null;
}
