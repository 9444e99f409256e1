import { badArgument } from '../../../store/store.ts';
import type { Palette } from './palette.ts';
import type { Picture } from './picture.ts';
import { type Measure, type TextStyle, wrapped } from './text.ts';

export const MARGIN = 24;
const TITLE = { size: 20, bold: true, leading: 26 };
const SUBTITLE = { size: 14, leading: 20 };
export const LABEL = { size: 13, leading: 16 };
const KEY = { size: 12.5, leading: 18 };
const NOTE = { size: 11.5, leading: 15 };
/** Less would not be a picture. */
const LOWEST_PLOT = 120;

export interface Placed extends TextStyle {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly color: string;
}

/** What a drawing needs around its plot, and how high it likes the plot to be. */
export interface Room {
  readonly above: number;
  readonly below: number;
  readonly plot: number;
  /** Lines of a key below the plot. */
  readonly key: readonly string[];
}

export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Top and bottom of the plot. */
  readonly top: number;
  readonly bottom: number;
  /** Where the room above the plot begins. */
  readonly head: number;
  readonly texts: readonly Placed[];
}

/** Of the room for words, what they take: the widest of common fonts, which stands in where all that are named are missing, has the rest. */
const KEPT = 0.9;

/** Places the words around a drawing; throws BAD_ARGUMENT when the height asked for cannot hold them and it. */
export function frameOf(picture: Picture, room: Room, palette: Palette, measure: Measure): Frame {
  const { width } = picture;
  const inner = (width - 2 * MARGIN) * KEPT;
  const texts: Placed[] = [];
  const put = (text: string, style: typeof NOTE & { readonly bold?: boolean }, y: number, color: string) => {
    const lines = wrapped(text, inner, style, measure);
    for (const [at, line] of lines.entries())
      texts.push({
        text: line,
        x: MARGIN,
        y: y + at * style.leading,
        color,
        size: style.size,
        bold: style.bold ?? false,
      });
    return y + lines.length * style.leading;
  };
  const titled = put(picture.title, TITLE, MARGIN - 4, palette.text);
  const head = put(picture.subtitle, SUBTITLE, titled + 2, palette.quiet) + 10;
  const top = head + room.above;

  const linesOf = (words: readonly string[], style: TextStyle) =>
    words.reduce((sum, text) => sum + wrapped(text, inner, style, measure).length, 0);
  const keyHeight = room.key.length === 0 ? 0 : linesOf(room.key, KEY) * KEY.leading + 8;
  const foot = keyHeight + linesOf(picture.notes, NOTE) * NOTE.leading + 12;
  const chrome = top + room.below + 10 + foot;
  const height = picture.height ?? Math.ceil(chrome + room.plot);
  const least = Math.ceil(chrome + Math.min(room.plot, LOWEST_PLOT));
  if (height < least)
    throw badArgument(
      'height',
      `height ${height} is too low for what the picture says: give ${least} or more, or leave it out`,
    );

  const bottom = height - foot - 10 - room.below;
  let y = bottom + room.below + 10;
  for (const line of room.key) y = put(line, KEY, y, palette.text);
  if (room.key.length > 0) y += 8;
  for (const note of picture.notes) y = put(note, NOTE, y, palette.quiet);
  return { width, height, top, bottom, head, texts };
}
