import { Worker } from 'node:worker_threads';
import { THREAD_FLAGS } from '../../../model/disk/thread.ts';

interface Waiting {
  resolve(png: Buffer): void;
  reject(error: unknown): void;
}

/** Who waits for a picture, in the order the painter works. */
const waiting: Waiting[] = [];
let painter: Worker | null = null;

/**
 * Turns SVG into PNG of the same size. One thread paints one picture after another, so that large ones hold up nobody who
 * asks for something else.
 */
export function pngOf(svg: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    waiting.push({ resolve, reject });
    painter ??= hired();
    painter.postMessage(svg);
  });
}

/** A painter that fails is replaced when the next picture is asked for; it does not keep the process alive. */
function hired(): Worker {
  const worker = new Worker(new URL('./painter.ts', import.meta.url), { execArgv: [...THREAD_FLAGS] });
  worker.on('message', (png: Uint8Array) => waiting.shift()?.resolve(Buffer.from(png)));
  worker.on('error', (error) => {
    painter = null;
    for (const { reject } of waiting.splice(0)) reject(error);
  });
  worker.unref();
  return worker;
}
