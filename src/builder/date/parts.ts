import { type DatePrecision, earliestOf, latestOf, precisionOf, readDate } from '../../model/time.ts';
import { sayDate } from '../../model/wording/date.ts';
import { Node, refetchable, undatedId } from '../node.ts';
import { wordsEnum } from '../words.ts';
import { PartialDatePartsRef } from './fields.ts';
import { spokenLang } from './lang.ts';

const Precision = wordsEnum('DatePrecision', 'How precise a date is, by the first and the last day it may mean.', {
  day: 'One day: `1992-03-02`.',
  month: 'Some day of one month: `1992-03`.',
  year: 'Some day of one year: `1992`.',
  range: 'Some day from one to another: `[1998..1999]`, `[1991-12-16..1992-12-31]`.',
  not_later_than: 'That day or some day before it: `[..1991]`. `earliest` is null.',
  not_earlier_than:
    'That day or some day after it: `[2009..]`. `latest` is null. As the end of a fact: it is not known whether it has ended.',
} satisfies Record<DatePrecision, string>);

PartialDatePartsRef.implement({
  description:
    'A date for those who do not read EDTF: the days between which it lies, how precise it is, and words for people.',
  interfaces: [Node],
  fields: (t) => ({
    id: undatedId(t, 'PartialDateParts', ({ text }) => text),
    edtf: t.field({
      type: 'PartialDate',
      nullable: false,
      description: 'The date as the field beside gives it: `[1998..1999]`.',
      resolve: ({ record }) => record,
    }),
    earliest: t.field({
      type: 'Date',
      description: 'First day it may mean: `1998-01-01`; null when it says only which day it is not after.',
      resolve: ({ record }) => earliestOf(record),
    }),
    latest: t.field({
      type: 'Date',
      description: 'Last day it may mean: `1999-12-31`; null when it says only which day it is not before.',
      resolve: ({ record }) => latestOf(record),
    }),
    precision: t.field({
      type: Precision,
      nullable: false,
      description: 'How precise it is.',
      resolve: ({ record }) => precisionOf(record),
    }),
    text: t.string({
      nullable: false,
      description:
        'The date for people: `2 March 1992`, `between 1998 and 1999`, `not later than 1991`. Where a language has no words for it here, signs stand around its dates: `≤ 1991`; English where there is no such language.',
      args: { lang: spokenLang() },
      resolve: ({ record }, { lang }) => sayDate(record, lang ?? 'en'),
    }),
  }),
});

refetchable('PartialDateParts', (_store, text) => readDate(text));
