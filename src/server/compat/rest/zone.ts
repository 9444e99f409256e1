const JANUARY = 0;
const JULY = 6;

/** Offsets from universal time that zones keep in a year outside summer time, west first: `UTC-03:00`. */
export function offsetsOf(zones: readonly string[], year: number): string[] {
  const minutes = new Set(zones.map((zone) => standardOffset(zone, year)));
  return [...minutes].sort((one, other) => one - other).map(written);
}

/** The lesser of a winter's and a summer's, whichever half of the earth it is on. */
function standardOffset(zone: string, year: number): number {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  const offsets = [JANUARY, JULY].map((month) => {
    const parts = format.formatToParts(new Date(Date.UTC(year, month, 15)));
    const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d+):(\d+)/.exec(name) ?? [];
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  });
  return Math.min(...offsets);
}

function written(minutes: number): string {
  if (minutes === 0) return 'UTC';
  const size = Math.abs(minutes);
  const two = (part: number) => String(part).padStart(2, '0');
  return `UTC${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
