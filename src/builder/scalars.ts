import { formatDay } from '../model/day/day.ts';
import { dayIn } from '../model/day/moment.ts';
import { AlmanacError } from '../model/errors.ts';
import { parseDay, readDate } from '../model/time.ts';
import { builder } from './builder.ts';

/** Runs a reader of text; its AlmanacError travels inside the error that coercion reports. */
function coerced<T>(value: unknown, name: string, read: (text: string) => T): T {
  if (typeof value === 'string') return read(value);
  throw new AlmanacError('BAD_DATE', `${name} is written as text, got ${JSON.stringify(value)}`);
}

builder.scalarType('Date', {
  description: 'A day of the Gregorian calendar, also before it was in use: `2008-12-26`, `0988-07-01`.',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/local-date.html',
  serialize: (day) => formatDay(dayIn(day)),
  parseValue: (value) => coerced(value, 'a Date', parseDay),
});

builder.scalarType('PartialDate', {
  description:
    'A date as precise as its source, in the Extended Date/Time Format (EDTF, level 2): `1992-03-02`, `1992-03`, `1992`; `[1998..1999]` or `[1991-12-16..1992-12-31]` some time between, both ends included and as precise as each other; `[..1991]` not later than; `[2009..]` not earlier than. The field beside it whose name ends in `Parts` has the same as days and in words.',
  specifiedByURL: 'https://www.loc.gov/standards/datetime/',
  serialize: (date) => date.text,
  parseValue: (value) => coerced(value, 'a PartialDate', readDate),
});
