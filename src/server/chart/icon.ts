import { type Answer, etagOf } from '../answer-cache.ts';
import { MARK } from '../fixed.ts';
import { type Route, readRoute } from '../route.ts';
import { PICTURE, send } from '../send.ts';
import { pngOf } from './draw/png.ts';

/** The mark for browsers that ask at the place of old, painted when first asked for. */
export function iconRoute(release: string): Route {
  let icon: Promise<Answer> | null = null;
  return readRoute('/favicon.ico', async (request, response) => {
    icon ??= paint(release);
    await send(request, response, await icon);
  });
}

async function paint(release: string): Promise<Answer> {
  const body = icoOf(await pngOf(MARK));
  return { status: 200, type: 'image/x-icon', body, etag: etagOf(release, body), headers: PICTURE };
}

const HEADER_BYTES = 22;

/** A container of one picture, 32 by 32: the size stands in its header, the picture is PNG. */
function icoOf(png: Buffer): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(1, 4);
  header.writeUInt8(32, 6);
  header.writeUInt8(32, 7);
  header.writeUInt16LE(1, 10);
  header.writeUInt16LE(32, 12);
  header.writeUInt32LE(png.byteLength, 14);
  header.writeUInt32LE(HEADER_BYTES, 18);
  return Buffer.concat([header, png]);
}
