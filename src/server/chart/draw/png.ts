import { createRequire } from 'node:module';

/** The font travels with us: a fresh machine has none. */
const FONT = '@expo-google-fonts/arimo';
const FACES = ['400Regular/Arimo_400Regular.ttf', '700Bold/Arimo_700Bold.ttf'];
const { resolve } = createRequire(import.meta.url);

/** Turns SVG into PNG of the same size, off the main thread. */
export async function pngOf(svg: string): Promise<Buffer> {
  const { renderAsync } = await import('@resvg/resvg-js');
  const image = await renderAsync(svg, {
    font: {
      fontFiles: FACES.map((face) => resolve(`${FONT}/${face}`)),
      loadSystemFonts: false,
      defaultFontFamily: 'Arimo',
    },
  });
  return image.asPng();
}
