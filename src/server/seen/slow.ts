import type { Log } from '../log.ts';

/** How a request was answered: questions the short or the long way, and the places beside them. */
export type Kind = 'short' | 'long' | 'export' | 'chart' | 'page' | 'mcp' | 'rest' | 'fixed' | 'other';

/** What an answer took long for; variables only where the setting says so. */
export interface Slow {
  readonly kind: Kind;
  readonly ms: number;
  readonly status: number;
  readonly operation?: string | null;
  readonly cost?: number | undefined;
  /** Of what is no question of GraphQL. */
  readonly path?: string;
  readonly request?: string;
  readonly trace?: string;
}

const NAME = /\b(?:query|mutation|subscription)\s+(\w{1,100})/;
const LONGEST = 100;

/** The name an operation has, in its text or beside it. */
export function nameIn(query: unknown, operationName: unknown): string | null {
  if (typeof operationName === 'string') return operationName.slice(0, LONGEST);
  return typeof query === 'string' ? (NAME.exec(query)?.[1] ?? null) : null;
}

/** One line for whoever looks for what keeps the server busy: never an address or a variable. */
export function tellSlow(log: Log, { ms, ...slow }: Slow): void {
  log.warn({ ms: Math.round(ms), ...slow }, 'slow');
}
