#!/usr/bin/env node
// Plain JavaScript, so that a Node that is too old to read the rest can say so in one line.
const NEEDED = 24;
const own = process.versions.node;

/** Room for what is young: with what Node takes of itself, memory is filled that no answer needs. */
const ROOM = '--max-semi-space-size';
const MEBIBYTES = 16;
/** For the allocator of glibc: longer blocks lie apart, for between others they leave gaps that nothing fills; all others in one place. */
const ALLOCATOR = { MALLOC_MMAP_THRESHOLD_: '65536', MALLOC_ARENA_MAX: '1' };
const isSet = `${process.execArgv.join(' ')} ${process.env.NODE_OPTIONS ?? ''}`.includes(ROOM);

if (Number(own.split('.')[0]) < NEEDED) {
  process.stderr.write(
    `almanac: Node ${NEEDED} or newer is needed, this is ${own}: run "npm ci" (without --omit=dev), which brings it, or install it from https://nodejs.org\n`,
  );
  process.exitCode = 1;
} else {
  // It can only be set at the beginning: the process begins anew in its own place, where the system can do that.
  if (!isSet && !process.send && process.execve && process.platform !== 'win32') {
    process.removeAllListeners('warning');
    const args = [`${ROOM}=${MEBIBYTES}`, ...process.execArgv, ...process.argv.slice(1)];
    process.execve(process.execPath, [process.execPath, ...args], { ...ALLOCATOR, ...process.env });
  }
  // That a part of Node is young is no news to whoever serves with it.
  const [print] = process.listeners('warning');
  process.removeAllListeners('warning');
  process.on('warning', (warning) => {
    if (print && warning.name !== 'ExperimentalWarning') print(warning);
  });
  import('./strip.js').then(() => import('../src/almanac.ts'));
}
