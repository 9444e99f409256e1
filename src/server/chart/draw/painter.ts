import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js';

const { resolve } = createRequire(import.meta.url);

/** The font travels with us: a fresh machine has none. */
const faceOf = (face: string) => resolve(`@expo-google-fonts/arimo/${face}`);

const OPTIONS: ResvgRenderOptions = {
  font: {
    fontFiles: [faceOf('400Regular/Arimo_400Regular.ttf'), faceOf('700Bold/Arimo_700Bold.ttf')],
    loadSystemFonts: false,
    defaultFontFamily: 'Arimo',
  },
};

// Runs in a thread of its own: each SVG that comes in goes out as PNG, in the same order.
parentPort?.on('message', (svg: string) => parentPort?.postMessage(new Resvg(svg, OPTIONS).render().asPng()));
