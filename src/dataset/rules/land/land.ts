import type { Rule } from '../../rule.ts';
import { held } from './held.ts';
import { outlines } from './outlines.ts';

/** Land has an outline and a holder, and every country has land. */
export const land: Rule = {
  name: 'land',
  structural: false,
  *check(dataset) {
    yield* outlines(dataset);
    yield* held(dataset);
  },
};
