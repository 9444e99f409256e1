import type { IncomingMessage, ServerResponse } from 'node:http';
import proxyAddr from 'proxy-addr';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { AlmanacError } from '../../model/errors.ts';
import { pathOf } from '../route.ts';
import { fail } from '../send.ts';

export interface ClientOptions {
  /** Requests that a client may make in a minute. */
  readonly perMinute: number;
  /** The header that names a client; the address does where it is empty or the header is missing. */
  readonly keyHeader: string;
  /** Addresses and ranges of proxies, with commas between, that are believed when they say whom they ask for. */
  readonly trustedProxies: string;
}

/** Goes on with a request that its client may make, and refuses it otherwise. */
export type ForClient = (request: IncomingMessage, response: ServerResponse, goOn: () => void) => void;

const MINUTE = 60;
/** Who watches the server asks as often as it likes. */
const UNCOUNTED: ReadonlySet<string> = new Set(['/health', '/ready', '/metrics']);

/** Counts each client's requests, minute by minute, and tells it in headers what it has left. */
export function forClients({ perMinute, keyHeader, trustedProxies }: ClientOptions): ForClient {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: MINUTE });
  const trust = trusting(trustedProxies);
  const header = keyHeader.toLowerCase();
  const clientOf = (request: IncomingMessage): string => {
    const key = header === '' ? undefined : request.headers[header];
    return typeof key === 'string' && key !== '' ? `key ${key}` : `address ${proxyAddr(request, trust)}`;
  };
  const told = (response: ServerResponse, { remainingPoints, msBeforeNext }: RateLimiterRes) => {
    const seconds = Math.max(1, Math.ceil(msBeforeNext / 1000));
    response.setHeader('ratelimit-policy', `"minute";q=${perMinute};w=${MINUTE}`);
    response.setHeader('ratelimit', `"minute";r=${Math.max(0, remainingPoints)};t=${seconds}`);
    return seconds;
  };
  return (request, response, goOn) => {
    if (request.method === 'OPTIONS' || UNCOUNTED.has(pathOf(request.url ?? '/'))) return goOn();
    limiter.consume(clientOf(request)).then(
      (left) => {
        told(response, left);
        goOn();
      },
      (left: unknown) => {
        if (!(left instanceof RateLimiterRes)) return goOn();
        const seconds = told(response, left);
        fail(
          response,
          429,
          'RATE_LIMITED',
          `a client may ask ${perMinute} times a minute: ask again in ${seconds} seconds`,
          { 'retry-after': String(seconds) },
        );
      },
    );
  };
}

function trusting(proxies: string): ReturnType<typeof proxyAddr.compile> {
  try {
    return proxyAddr.compile(proxies.split(',').flatMap((one) => one.trim() || []));
  } catch {
    throw new AlmanacError(
      'BAD_SETTING',
      `TRUSTED_PROXIES holds addresses, ranges such as 10.0.0.0/8, and loopback, linklocal or uniquelocal, with commas between: "${proxies}" is none`,
      { argument: 'TRUSTED_PROXIES' },
    );
  }
}
