import type { IncomingMessage, ServerResponse } from 'node:http';
import { REFUSED } from '../admission/admission.ts';
import { RELEASE_HEADER } from '../live/named.ts';
import { JSON_TYPES, rememberRead } from '../wire/body.ts';
import { shortText } from '../wire/short.ts';
import {
  answer,
  type Coded,
  coded,
  count,
  countRefused,
  headersFor,
  headersOfRefusal,
  type QuickOptions,
} from './answering.ts';

/**
 * The short way: a question posted as JSON in the plainest form, with a plain success for an answer, goes from bytes to
 * bytes. Whatever is unusual goes the long way, which gets the body as it was read; it alone knows statuses and errors.
 */
export function quickly(options: QuickOptions) {
  const { maxBodyBytes, types, admission } = options;
  return (request: IncomingMessage, response: ServerResponse, otherwise: () => void): boolean => {
    const { headers } = request;
    const length = Number(headers['content-length']);
    const isPlain =
      length > 0 &&
      length <= maxBodyBytes &&
      JSON_TYPES.has(headers['content-type']) &&
      headers['content-encoding'] === undefined &&
      headers[RELEASE_HEADER] === undefined &&
      headers.host !== undefined;
    const type = isPlain ? types.known(headers.accept) : undefined;
    if (type === undefined) return false;
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const began = performance.now();
      const body = chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks);
      if (response.destroyed) return;
      const answered = answer(body, options);
      if (answered === 'too much') refuse(response, began, options);
      else if (answered) {
        const made = coded(answered, headers);
        const asked = { request, response, type, began, body };
        if ('bytes' in made) send(asked, made, options);
        else void made.then((late) => send(asked, late, options));
      } else {
        rememberRead(request, body);
        admission.letIn(request);
        otherwise();
      }
    });
    return true;
  };
}

function refuse(response: ServerResponse, began: number, options: QuickOptions): void {
  response.writeHead(503, headersOfRefusal(options));
  response.end(REFUSED);
  countRefused(began, options);
}

interface Asked {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly type: string;
  readonly began: number;
  readonly body: Buffer;
}

/** In one list, which costs half of setting each by its name. */
function send(
  { request, response, type, began, body }: Asked,
  { bytes, coding, leave }: Coded,
  options: QuickOptions,
): void {
  const list = headersFor(type, coding, request.headers, options);
  list.push('content-length', String(bytes.length));
  response.writeHead(200, list);
  const short = shortText(bytes);
  if (short !== null) response.end(short, 'latin1');
  else response.end(leave ? Buffer.from(bytes) : bytes);
  count(began, body, request.headers, options);
}
