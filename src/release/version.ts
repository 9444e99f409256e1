/** A day, and a number behind it for a further release of the same day. */
const VERSION = /^(\d{4})\.(\d{2})\.(\d{2})(?:\.([1-9]\d*))?$/;

export function isVersion(text: string): boolean {
  return VERSION.test(text);
}

/** Versions sort by their day, and within one by their number. */
export function compareVersions(a: string, b: string): number {
  const [x, y] = [partsOf(a), partsOf(b)];
  const at = x.findIndex((part, index) => part !== y[index]);
  return at === -1 ? 0 : (x[at] ?? 0) - (y[at] ?? 0);
}

function partsOf(version: string): readonly number[] {
  const [, year, month, day, number = '0'] = VERSION.exec(version) ?? [];
  return [year, month, day, number].map(Number);
}

/** The version of a release whose undated questions mean `date`, beside those there are. */
export function nextVersion(date: string, there: readonly string[]): string {
  const day = date.replaceAll('-', '.');
  const ofDay = there.filter((version) => version === day || version.startsWith(`${day}.`)).sort(compareVersions);
  const last = ofDay.at(-1);
  return last === undefined ? day : `${day}.${(partsOf(last)[3] ?? 0) + 1}`;
}
