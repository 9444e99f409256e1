import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { AlmanacError } from './model/errors.ts';

const PROJECT = join(import.meta.dirname, '..');
const MEBIBYTE = 1024 * 1024;

const whole = (least: number, most: number) =>
  z.string().regex(/^\d+$/, 'must be a whole number').transform(Number).pipe(z.number().min(least).max(most));

const LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

const ORIGINS = z
  .string()
  .regex(/^(\*|https?:\/\/[^\s,/]+([\s,]+https?:\/\/[^\s,/]+)*)$/, 'must be * or origins such as https://example.org');

const SWITCH = z.enum(['on', 'off']);

/** Tells a process that it is one of several, and which: the first says where the server is, the others are silent. */
export const WORKER = 'ALMANAC_WORKER';
/** Tells a worker which file is served by now: it was found good, which one that came since may not be. */
export const SERVED = 'ALMANAC_SERVED';
/** What the first process tells a worker: to serve another release if there is one. */
export const SWAP = 'swap';
/** What a worker answers: the file that it serves, and whether it could not serve another for a reason that may pass. */
export interface Swapped {
  readonly swapped: string;
  readonly mayPass: boolean;
}
/** What a worker tells the process that started it once it answers. */
export const READY = 'ready';

interface Setting<T> {
  /** One line for docs/settings.md and the help. */
  readonly description: string;
  readonly fallback: T;
  readonly schema: z.ZodType<T>;
  /** Whether its value is shown to nobody. */
  readonly isSecret: boolean;
}

const setting = <T>(description: string, fallback: T, schema: z.ZodType<T>, isSecret = false): Setting<T> => ({
  description,
  fallback,
  schema,
  isSecret,
});

/** Every setting there is; docs/settings.md lists the same. */
export const SETTINGS = {
  PORT: setting('TCP port to listen on; 0 takes a free one', 4000, whole(0, 65535)),
  HOST: setting('address to listen on; 0.0.0.0 opens it to the network', '127.0.0.1', z.string().min(1)),
  WORKERS: setting(
    'processes that share the port and the release; auto for as many as there are cores',
    1,
    z
      .string()
      .regex(/^(auto|\d+)$/, 'must be a whole number, or auto')
      .transform((text) => (text === 'auto' ? availableParallelism() : Number(text)))
      .pipe(z.number().min(1).max(256)),
  ),
  WATCH: setting('on: a new release is served as soon as it is there, without a restart', 'off', SWITCH),
  LEAVE_MS: setting(
    'milliseconds that clients and balancers have to turn away once the server was told to stop; it goes on answering',
    1000,
    whole(0, 600_000),
  ),
  LOG_LEVEL: setting(`what to log: ${LEVELS.join(', ')}`, 'info', z.enum(LEVELS)),
  ENGINE: setting(
    'address of the PostgreSQL that serves, `postgres://user:password@host:5432/database`, with several hosts between commas; without it the release file does',
    '',
    z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgres://'),
    true,
  ),
  RELEASE: setting(
    'release file to serve, or name of a release in the database; without it one is compiled from the data, or the current one of the database taken',
    '',
    z.string(),
  ),
  DATA_DIR: setting('folder of the curated data', join(PROJECT, 'data'), z.string().min(1)),
  RELEASES_DIR: setting('folder that compiled releases are kept in', join(PROJECT, '.almanac'), z.string().min(1)),
  OPEN_RELEASES: setting(
    'older releases that are open at once for those who ask one by name; 0 answers from the one that is served alone',
    2,
    whole(0, 64),
  ),
  CORS_ORIGIN: setting('origins that browsers may call from, between commas; * for any', '*', ORIGINS),
  MCP_ORIGIN: setting(
    'origins of pages, between commas, that may speak to /mcp besides those on this machine; * for any',
    '',
    ORIGINS,
  ),
  PUBLIC_URL: setting(
    'address under which others reach the server, such as https://almanac.example, for canonical addresses, site maps and the foot of pictures; without it they are relative, and pictures bear none',
    '',
    z.string().regex(/^(https?:\/\/[^/\s]+)?$/, 'must be an address without a path, such as https://almanac.example'),
  ),
  INTROSPECTION: setting('whether the schema is told to whoever asks: on, off', 'on', SWITCH),
  PLAYGROUND: setting('whether browsers get the playground: on, off', 'on', SWITCH),
  METRICS: setting('whether /metrics tells how the server does: on, off', 'on', SWITCH),
  SLOW_MS: setting('milliseconds after which an answer is logged as slow; 0 logs none', 1000, whole(0, 3_600_000)),
  MAX_BODY_BYTES: setting('largest request body', MEBIBYTE, whole(1024, 64 * MEBIBYTE)),
  MAX_HEADER_BYTES: setting('most that address and headers of a request hold', 65_536, whole(8192, MEBIBYTE)),
  HEADERS_MS: setting('milliseconds that a client has to send address and headers', 15_000, whole(100, 3_600_000)),
  BODY_MS: setting('milliseconds that it has after that to send the body', 30_000, whole(100, 3_600_000)),
  MAX_CONNECTIONS: setting(
    'connections that may be open at once in each worker; beyond them whoever has the most gives up the oldest that is idle',
    10_000,
    whole(1, 1_000_000),
  ),
  MAX_DEPTH: setting('deepest nesting of a query', 20, whole(1, 1000)),
  MAX_REPEATS: setting('how often a field without arguments may stand side by side', 100, whole(1, 1_000_000)),
  MAX_COST: setting(
    'most a query may cost: one for each field it may answer, more where it searches or computes',
    100_000,
    whole(1, 1_000_000_000),
  ),
  MAX_LONG: setting('questions that take long and may be answered at once, bit by bit', 8, whole(1, 1000)),
  RATE_LIMIT: setting('requests that one client may make in a minute; 0 counts none', 0, whole(0, 1_000_000_000)),
  RATE_LIMIT_KEY: setting('header that names a client, such as x-api-key; the address does without', '', z.string()),
  TRUSTED_PROXIES: setting(
    'addresses and ranges of proxies, with commas between, whose x-forwarded-for is believed',
    '',
    z.string(),
  ),
  MAX_EXPORT_POINTS: setting('most observations one export may hold', 5_000_000, whole(1, 1_000_000_000)),
  MAX_EXPORTS: setting('exports that may be made at once', 4, whole(1, 1000)),
  EXPORT_CACHE_MB: setting('disk for exports, which are made once and kept', 512, whole(1, 1_048_576)),
  MAX_PICTURES: setting('PNG charts that may wait to be painted at once', 32, whole(1, 1000)),
  ANSWER_CACHE_MB: setting('memory for answers and parts of them; 0 keeps none', 48, whole(0, 65536)),
  PERSISTED_QUERIES_MB: setting(
    'memory for queries that clients persist and then ask for by hash; 0 keeps none',
    8,
    whole(0, 65536),
  ),
  TRUSTED_DOCUMENTS: setting(
    'folder of .graphql files or JSON manifest of the only documents answered; without it all are',
    '',
    z.string(),
  ),
  CUBE_CACHE_MB: setting('memory for observations read', 128, whole(1, 65536)),
} as const;

export type Config = { readonly [K in keyof typeof SETTINGS]: (typeof SETTINGS)[K]['fallback'] };

/** Reads the settings; throws BAD_SETTING, naming the variable and what it may be. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const config: Record<string, unknown> = {};
  for (const [name, { description, fallback, schema, isSecret }] of Object.entries<Setting<unknown>>(SETTINGS)) {
    const text = environment[name];
    if (text === undefined || text === '') {
      config[name] = fallback;
      continue;
    }
    const result = schema.safeParse(text);
    if (!result.success) {
      const why = result.error.issues.map(({ message }) => message).join(', ');
      const given = isSecret ? name : `${name}="${text}"`;
      throw new AlmanacError('BAD_SETTING', `${given} ${why} (${description}; default ${String(fallback)})`, {
        argument: name,
      });
    }
    config[name] = result.data;
  }
  return config as unknown as Config;
}
