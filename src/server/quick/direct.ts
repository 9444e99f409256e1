import { REFUSED } from '../admission/admission.ts';
import type { Direct, Packet } from '../direct/connection.ts';
import type { Head } from '../direct/head.ts';
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

const MOST = 100;

/** The short way without any reader of HTTP between: the same answers, with the head of each kind made once. */
export function directly(options: QuickOptions): Direct {
  const { maxBodyBytes, types } = options;
  const heads = new Map<string, string>();
  const refused: Packet = {
    head: `HTTP/1.1 503 Service Unavailable\r\n${linesOf(headersOfRefusal(options))}`,
    body: REFUSED,
  };

  function packetOf(type: string, { bytes, coding, leave }: Coded, { headers }: Head): Packet {
    const start =
      'x-request-id' in headers ? startOf(headersFor(type, coding, headers, options)) : startFor(type, coding);
    return { head: `${start}content-length: ${bytes.length}\r\n`, body: bytes, leave };
  }

  function startFor(type: string, coding: Coded['coding']): string {
    const key = coding === null ? type : `${coding} ${type}`;
    const known = heads.get(key);
    if (known !== undefined) return known;
    const made = startOf(headersFor(type, coding, {}, options));
    if (heads.size < MOST) heads.set(key, made);
    return made;
  }

  return {
    maxBodyBytes,
    answer(head, body) {
      const type = types.known(head.headers.accept);
      if (type === undefined) return null;
      const began = performance.now();
      const answered = answer(body, options);
      if (answered === null) return null;
      if (answered === 'too much') {
        countRefused(began, options);
        return refused;
      }
      const made = coded(answered, head.headers);
      const done = (one: Coded) => {
        count(began, body, head.headers, options);
        return packetOf(type, one, head);
      };
      return 'bytes' in made ? done(made) : made.then(done);
    },
  };
}

function startOf(headers: readonly string[]): string {
  return `HTTP/1.1 200 OK\r\n${linesOf(headers)}`;
}

function linesOf(headers: readonly string[]): string {
  let lines = '';
  for (let at = 0; at < headers.length; at += 2) lines += `${headers[at]}: ${headers[at + 1]}\r\n`;
  return lines;
}
