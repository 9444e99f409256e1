import pino, { type Logger } from 'pino';

export type Log = Logger;

/** JSON lines on standard error: standard output belongs to the answers of the command line. */
export function createLog(level: string): Log {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { error: pino.stdSerializers.err } },
    pino.destination({ dest: 2, sync: false }),
  );
}
