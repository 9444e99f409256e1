/** Pages on the reader's own machine: no other site can take their name. */
const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Whether a page of this origin may speak the protocol. A page elsewhere could have its name lead to this machine and
 * ask as if it stood here; programs send no origin.
 */
export function isOriginAllowed(origin: string | undefined, setting: string): boolean {
  if (origin === undefined || setting === '*') return true;
  if (setting.split(/[\s,]+/).includes(origin)) return true;
  return URL.canParse(origin) && LOOPBACK.has(new URL(origin).hostname);
}
