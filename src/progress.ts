import { Presets, SingleBar } from 'cli-progress';
import type { Progress } from './dataset/compile/pointer.ts';

/** A bar on a terminal; a plain line at every quarter elsewhere, so that logs stay short. */
export function createProgress(doing = 'compiling', stream: NodeJS.WriteStream = process.stderr): Progress {
  return stream.isTTY ? bar(doing, stream) : lines(doing, stream);
}

function bar(doing: string, stream: NodeJS.WriteStream): Progress {
  const single = new SingleBar(
    {
      stream,
      format: `${doing} {bar} {percentage}% {label}`,
      hideCursor: true,
      clearOnComplete: true,
      stopOnComplete: true,
    },
    Presets.shades_classic,
  );
  let started = false;
  return (label, done, total) => {
    if (!started) single.start(total, 0, { label });
    started = true;
    single.update(done, { label });
  };
}

function lines(doing: string, stream: NodeJS.WriteStream): Progress {
  let quarter = 0;
  return (label, done, total) => {
    const reached = Math.floor((done / total) * 4);
    if (reached === quarter) return;
    quarter = reached;
    stream.write(`${doing} ${quarter * 25}% (${label})\n`);
  };
}
