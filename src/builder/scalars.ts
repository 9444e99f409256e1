import { AlmanacError } from '../model/errors.ts';
import { formatDay, parseDay, partialDate } from '../model/time.ts';
import { builder } from './builder.ts';

/** Runs a reader of text; its AlmanacError travels inside the error that coercion reports. */
function coerced<T>(value: unknown, name: string, read: (text: string) => T): T {
  if (typeof value === 'string') return read(value);
  throw new AlmanacError('BAD_DATE', `${name} is written as text, got ${JSON.stringify(value)}`);
}

builder.scalarType('Date', {
  description: 'A day of the Gregorian calendar, `YYYY-MM-DD`.',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/local-date.html',
  serialize: (day) => formatDay(day),
  parseValue: (value) => coerced(value, 'a Date', parseDay),
});

builder.scalarType('PartialDate', {
  description:
    'A date as precise as its source, in EDTF: `1992-03-02`, `1992-03`, `1992`; `[1998..1999]` some time between; `[..1991]` not later than; `[2009..]` not earlier than.',
  specifiedByURL: 'https://www.loc.gov/standards/datetime/',
  serialize: (date) => date.text,
  parseValue: (value) => coerced(value, 'a PartialDate', partialDate),
});
