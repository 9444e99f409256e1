import { arg, builder } from '../builder.ts';

const ExistingEnum = builder.enumType('Existing', {
  description: 'Whether a list holds what existed on the day, or also what has ended or was still to come.',
  values: {
    ON_DAY: { description: 'What may have existed on the day.' },
    EVER: { description: 'All on record, former ones too, each seen on the day.' },
  } as const,
});

/** What conditions on names hold against those that `existing: EVER` lets in. */
export const EVER = 'of what did not exist on it, any it ever had';

export function existingArg() {
  return arg({ type: ExistingEnum, defaultValue: 'ON_DAY', description: 'What existed on the day, or all on record.' });
}
