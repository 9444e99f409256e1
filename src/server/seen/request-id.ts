import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** By what a request is found again in the logs of all it passes through. */
export interface Ids {
  readonly request: string;
  /** That of W3C's trace context. */
  readonly trace?: string;
}

/** What goes into logs and headers as it came: short, and nothing that could pass for more than a name. */
const SANE = /^[\w.:@+/=-]{1,128}$/;
/** Version, trace, parent and flags; of versions to come as much is known. */
const TRACEPARENT = /^(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?$/;

/** The id that the caller gave, where it is fit to be repeated. */
export function givenId({ 'x-request-id': given }: IncomingHttpHeaders): string | undefined {
  return typeof given === 'string' && SANE.test(given) ? given : undefined;
}

export function idsOf(headers: IncomingHttpHeaders): Ids {
  const request = givenId(headers) ?? randomUUID();
  const { traceparent } = headers;
  const trace = typeof traceparent === 'string' ? TRACEPARENT.exec(traceparent)?.[1] : undefined;
  return trace === undefined ? { request } : { request, trace };
}
