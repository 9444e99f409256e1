import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AlmanacError } from '../../model/errors.ts';
import type { ChartFormat } from '../../schema/series/chart-url.ts';
import { noteOf } from '../seen/note.ts';
import { PICTURE, send } from '../send.ts';
import { NO_STORE } from '../wire/outgoing.ts';
import { passing } from '../wire/told.ts';
import { pngOf } from './draw/png.ts';
import { drawSvg } from './draw/render.ts';

const WIDTH = 640;

/** Whether a page shows what comes as a picture: an error in words would be a broken icon there. */
export function isForPage({ headers }: IncomingMessage): boolean {
  if (headers['sec-fetch-dest'] !== undefined) return headers['sec-fetch-dest'] === 'image';
  return /^image\//.test(headers.accept ?? '');
}

/** A picture that says what is wrong with its address, with the status and code of the error. */
export async function drawError(
  request: IncomingMessage,
  response: ServerResponse,
  error: AlmanacError,
  format: ChartFormat,
  types: Readonly<Record<ChartFormat, string>>,
): Promise<void> {
  const { status, headers } = passing(error) ?? { status: 400, headers: {} };
  noteOf(response).code = error.code;
  const svg = await drawSvg({
    title: 'This picture cannot be drawn',
    subtitle: error.message,
    notes: [],
    told: [],
    theme: 'light',
    width: WIDTH,
    height: null,
    drawing: null,
    instead: error.code,
  });
  const body = format === 'svg' ? Buffer.from(svg) : await pngOf(svg);
  const own = { ...PICTURE, ...headers, 'cache-control': NO_STORE };
  await send(request, response, { status, type: types[format], body, etag: '', headers: own });
}
