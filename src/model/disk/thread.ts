const STRIP = new URL('../../../bin/strip.js', import.meta.url).href;

/** Flags of a thread that runs a file of ours: it strips types as the thread that starts it does. */
export const THREAD_FLAGS: readonly string[] = [
  '--disable-warning=ExperimentalWarning',
  ...(STRIP.includes('/node_modules/') ? ['--import', STRIP] : []),
];
