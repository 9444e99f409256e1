import type { IncomingMessage, ServerResponse } from 'node:http';
import { badArgument } from '../../store/store.ts';
import { pathOf } from '../route.ts';

/** Names the release that a request asks, and in an answer the one it comes from. */
export const RELEASE_HEADER = 'almanac-release';
/** The same as a parameter of any address, and among the extensions of a question. */
export const RELEASE_PARAMETER = 'release';

/** Answers in a release by its name. */
export type InRelease = (
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
  url: string,
) => Promise<void> | void;

interface NamedRequest {
  readonly name: string;
  /** The address without the parameter that named the release. */
  readonly url: string;
}

const PARAMETER = /^release=/;

/** The release that a request names in its header or address; null where it names none. */
export function namedIn({ headers }: IncomingMessage, url: string): NamedRequest | null {
  const header = headers[RELEASE_HEADER];
  const path = pathOf(url);
  const given = url.slice(path.length + 1).split('&');
  const parameters = given.filter((one) => PARAMETER.test(one));
  if (header === undefined && parameters.length === 0) return null;
  const names = [
    ...(header === undefined ? [] : [String(header).trim()]),
    ...parameters.map((one) => new URLSearchParams(one).get(RELEASE_PARAMETER) ?? ''),
  ];
  const rest = given.filter((one) => !PARAMETER.test(one)).join('&');
  return { name: oneOf(names), url: rest === '' ? path : `${path}?${rest}` };
}

function oneOf(names: readonly string[]): string {
  const [name = '', ...others] = new Set(names);
  if (others.length > 0)
    throw badArgument(RELEASE_PARAMETER, `two releases are named, ${names.join(' and ')}: name one, once`);
  if (name === '') throw badArgument(RELEASE_PARAMETER, 'release is empty: write a version or a name, or leave it out');
  return name;
}

/** An address in a release that is named in it. */
export function addressIn(address: string, release: string): string {
  const [path = '', fragment] = address.split('#', 2);
  const named = `${path}${path.includes('?') ? '&' : '?'}release=${release}`;
  return fragment === undefined ? named : `${named}#${fragment}`;
}

/** Requests that were led to the release they name. */
const led = new WeakMap<IncomingMessage, string>();

export function leadTo(request: IncomingMessage, name: string): void {
  led.set(request, name);
}

/** The release that a question names among its extensions, unless it was led there already. */
export function namedByExtension(request: IncomingMessage, extensions: unknown): string | null {
  if (typeof extensions !== 'object' || extensions === null || !(RELEASE_PARAMETER in extensions)) return null;
  const name = extensions[RELEASE_PARAMETER];
  if (name === null) return null;
  if (typeof name !== 'string')
    throw badArgument('extensions.release', 'extensions.release is the version or name of a release, as text');
  const before = led.get(request);
  oneOf(before === undefined ? [name] : [before, name]);
  return before === undefined ? name : null;
}
