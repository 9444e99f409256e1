// What `import 'almanac'` gives. Plain JavaScript, so that it works below node_modules too.
import './strip.js';

export const { createAlmanac } = await import('../src/embedded.ts');
