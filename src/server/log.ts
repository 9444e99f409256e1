import pino, { type DestinationStream, type Logger } from 'pino';

export type Log = Logger;

/** Sentences on a terminal, JSON lines elsewhere; on standard error, for standard output belongs to the answers of the command line. */
export function createLog(level: string, stream: NodeJS.WriteStream = process.stderr): Log {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { error: pino.stdSerializers.err } },
    stream.isTTY ? sentences(stream) : pino.destination({ dest: 2, sync: false }),
  );
}

interface Line {
  readonly level: number;
  readonly msg?: string;
  readonly error?: { readonly stack?: string };
}

/** What went wrong is marked with its level and keeps its stack; all else reads as it was written. */
function sentences(stream: NodeJS.WriteStream): DestinationStream {
  return {
    write(text) {
      const { level, msg = '', error, ...rest } = JSON.parse(text) as Line;
      const mark = level === pino.levels.values.info ? '' : `${pino.levels.labels[level] ?? level}: `;
      const facts = level < (pino.levels.values.info ?? 0) ? ` ${JSON.stringify({ ...rest, time: undefined })}` : '';
      stream.write(`${mark}${msg}${facts}\n${error?.stack ? `${error.stack}\n` : ''}`);
    },
  };
}
