import type { Rule } from '../../rule.ts';
import { counted } from './counted.ts';
import { dated } from './dated.ts';
import { known } from './known.ts';
import { placed } from './placed.ts';
import { recounted } from './recounted.ts';

/** What is said of how whole lists are is true of the rows. */
export const whole: Rule = {
  name: 'whole',
  structural: false,
  *check(dataset) {
    yield* placed(dataset);
    yield* counted(dataset);
    yield* dated(dataset);
    yield* recounted(dataset);
    yield* known(dataset);
  },
};
