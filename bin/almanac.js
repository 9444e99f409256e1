#!/usr/bin/env node
// Plain JavaScript, so that a Node that is too old to read the rest can say so in one line.
const NEEDED = 24;
const own = process.versions.node;

if (Number(own.split('.')[0]) < NEEDED) {
  process.stderr.write(
    `almanac: Node ${NEEDED} or newer is needed, this is ${own}: run "npm ci" (without --omit=dev), which brings it, or install it from https://nodejs.org\n`,
  );
  process.exitCode = 1;
} else {
  // That a part of Node is young is no news to whoever serves with it.
  const [print] = process.listeners('warning');
  process.removeAllListeners('warning');
  process.on('warning', (warning) => {
    if (print && warning.name !== 'ExperimentalWarning') print(warning);
  });
  import('./strip.js').then(() => import('../src/almanac.ts'));
}
