import { type GraphQLLeafType, isEnumType } from 'graphql';
import { Dated, Moment } from '../model/day/moment.ts';
import { NOT_ME, type Run } from './run.ts';

/** Writes a value that is there, as graphql-js would; throws NOT_ME for one it would refuse. */
export type Write = (value: unknown, run: Run) => void;

const QUOTE = 34;
const LARGEST_INT = 2_147_483_647;
const MOST_NUMBERS = 50_000;
const TRUE = Buffer.from('true');
const FALSE = Buffer.from('false');

/** Printing a double takes longer than finding it again: figures repeat from answer to answer. */
const printed = new Map<number, string>();

function textOf(value: number): string {
  let text = printed.get(value);
  if (text === undefined) {
    text = String(value);
    if (printed.size === MOST_NUMBERS) printed.clear();
    printed.set(value, text);
  }
  return text;
}

function writeMoment(moment: Moment, run: Run): void {
  run.sink.byte(QUOTE);
  run.print(moment);
  run.sink.byte(QUOTE);
}

function writeDated({ start, day }: Dated, run: Run): void {
  const text = JSON.stringify(start);
  run.sink.bytes(Buffer.from(text.slice(0, -1)));
  run.print(day);
  run.sink.byte(QUOTE);
}

/** Whatever no shorter way writes. */
function writeOther(type: GraphQLLeafType): Write {
  return (value, run) => {
    if (value instanceof Dated) return writeDated(value, run);
    if (value instanceof Moment) return writeMoment(value, run);
    const coerced = coercedBy(type, value);
    if (typeof coerced === 'string') run.sink.string(coerced);
    else run.sink.bytes(Buffer.from(JSON.stringify(coerced)));
  };
}

function coercedBy(type: GraphQLLeafType, value: unknown): unknown {
  try {
    const coerced: unknown = type.coerceOutputValue(value);
    if (coerced !== null && coerced !== undefined) return coerced;
  } catch {
    // The long way says what is wrong with it.
  }
  throw NOT_ME;
}

export function leafWriter(type: GraphQLLeafType): Write {
  const other = writeOther(type);
  if (isEnumType(type)) return enumWriter(type);
  switch (type.name) {
    case 'String':
    case 'ID':
      return (value, run) => (typeof value === 'string' ? run.sink.string(value) : other(value, run));
    case 'Boolean':
      return (value, run) => (typeof value === 'boolean' ? run.sink.bytes(value ? TRUE : FALSE) : other(value, run));
    case 'Int':
      return (value, run) => {
        if (typeof value !== 'number' || !Number.isInteger(value) || Math.abs(value) > LARGEST_INT) other(value, run);
        else run.sink.ascii(textOf(value));
      };
    case 'Float':
      return (value, run) => (Number.isFinite(value) ? run.sink.ascii(textOf(value as number)) : other(value, run));
    default:
      return other;
  }
}

function enumWriter(type: GraphQLLeafType): Write {
  const known = new Map<unknown, Uint8Array>();
  return (value, run) => {
    let bytes = known.get(value);
    if (!bytes) {
      bytes = Buffer.from(JSON.stringify(coercedBy(type, value)));
      known.set(value, bytes);
    }
    run.sink.bytes(bytes);
  };
}
