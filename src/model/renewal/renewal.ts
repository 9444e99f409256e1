import { provenance } from '../source.ts';
import { date, oneOf, optional, pattern, ref, text } from '../table/column.ts';
import { type RowOf, table } from '../table/table.ts';
import { DURATION } from './duration.ts';

const duration = () => pattern(DURATION, 'must be a length of time such as P1Y, P6M or P85D');

/**
 * `stated`: by the publisher. `usual`: so it has come out for years, and no words of the publisher are at hand. `irregular`:
 * without a rhythm. `ended`: given out no more. `once`: of one day, where the sort of work does not say so.
 */
const RHYTHM_BASES = ['stated', 'usual', 'irregular', 'ended', 'once'] as const;

/** How often publishers give out a source anew; what the record shows of others is reckoned. */
export const rhythms = table('rhythms', 'rhythms.csv', ['source'], {
  source: ref('sources'),
  /** Empty for what is given out no more, or without a rhythm. */
  every: optional(duration()),
  basis: oneOf(...RHYTHM_BASES),
  /** Where the publisher says so; of the others how it is known. */
  locator: text(),
});

const TERM_BODIES = ['chief_of_state', 'executive', 'legislature', 'lower_chamber', 'upper_chamber'] as const;

/** How long who is elected serves, and when the next election was expected by the source. */
export const terms = table('terms', 'countries/terms.csv', ['country', 'body'], {
  country: ref('countries'),
  body: oneOf(...TERM_BODIES),
  term: optional(duration()),
  due: optional(date()),
  ...provenance,
});

export type Rhythm = RowOf<typeof rhythms>;
export type Term = RowOf<typeof terms>;
