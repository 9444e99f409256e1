import type { ClientConfig } from 'pg';
import { AlmanacError } from '../../../model/errors.ts';

/** One host of the address. */
export interface HostAddress {
  /** As messages name it: host and port, and never more. */
  readonly name: string;
  readonly config: ClientConfig;
}

const FORM = /^postgres(?:ql)?:\/\/(?:([^/?#]*)@)?([^/?#@]+)\/([^/?#@]+)(?:\?([^#]*))?$/;
const HOST = /^(\[[0-9a-f:.]+\]|[^:\s]+)(?::(\d{1,5}))?$/i;
const DEFAULT_PORT = '5432';
/** Encrypted, and the certificate held against the name of the host: all that the driver offers beside no check at all. */
const VERIFIED: ReadonlySet<string> = new Set(['require', 'verify-ca', 'verify-full']);
const MODES: ReadonlySet<string> = new Set(['disable', 'no-verify', ...VERIFIED]);
const CONNECT_MS = 2000;
const STATEMENT_MS = 10_000;
/** How long after the database should have given up a statement it is taken not to be there any more. */
const SILENCE_MS = 1000;

/**
 * The hosts of an address, each with what its connections are made of. Throws BAD_SETTING, which never shows the
 * address: there is a password in it.
 */
export function hostsIn(address: string): readonly HostAddress[] {
  const [, user = '', hosts = '', database = '', query = ''] = FORM.exec(address) ?? [];
  const parameters = new URLSearchParams(query);
  const mode = parameters.get('sslmode') ?? 'disable';
  if (!MODES.has(mode)) throw bad(`sslmode is one of ${[...MODES].join(', ')}`);
  if (VERIFIED.has(mode)) parameters.set('sslmode', 'verify-full');
  const connectMs = 1000 * Number(parameters.get('connect_timeout') ?? CONNECT_MS / 1000);
  const statementMs = Number(parameters.get('statement_timeout') ?? STATEMENT_MS);
  if (!(connectMs > 0 && statementMs > 0))
    throw bad('connect_timeout is in seconds, statement_timeout in milliseconds');
  for (const name of ['connect_timeout', 'statement_timeout']) parameters.delete(name);
  if (!parameters.has('application_name')) parameters.set('application_name', 'almanac');
  return hosts.split(',').map((text) => {
    const [, host, port = DEFAULT_PORT] = HOST.exec(text) ?? [];
    if (host === undefined) throw bad('host and port are written as host:5432');
    const connectionString = `postgres://${user === '' ? '' : `${user}@`}${host}:${port}/${database}?${parameters}`;
    if (!URL.canParse(connectionString)) throw bad('host and port are written as host:5432');
    return {
      name: `${host}:${port}`,
      config: {
        connectionString,
        connectionTimeoutMillis: connectMs,
        statement_timeout: statementMs,
        query_timeout: statementMs + SILENCE_MS,
        keepAlive: true,
      },
    };
  });
}

function bad(why: string): AlmanacError {
  return new AlmanacError(
    'BAD_SETTING',
    `the address of the database cannot be read: ${why}. It has the form postgres://user:password@host:5432/database, with several hosts between commas and / ? # @ : of a password written as %2F %3F %23 %40 %3A`,
    { argument: 'ENGINE' },
  );
}
