import { arg, builder } from '../../builder/builder.ts';
import { type PageArgs, pageArgs } from '../../builder/connection.ts';
import { coveredPage } from '../../builder/coverage/covered.ts';
import { AT_LEAST, LeastPrecisionEnum, UNASKED } from '../../builder/date/precision.ts';
import { demands, searching } from '../../builder/limit/size.ts';
import { viewOf } from '../../builder/temporal.ts';
import type { Seen } from '../../model/day/moment.ts';
import { eventLists, onDay } from '../../store/coverage/lists.ts';
import { allEvents, eventsOf, type TimelineQuestion, timeline } from '../../store/events.ts';
import type { Event } from '../../store/graph/record.ts';
import { CountryRef } from '../country/country.ts';
import { OrganizationRef } from '../organization/organization.ts';
import { EventClassification } from './event.ts';
import { EventConnection } from './list.ts';

/** Options of every `timeline` field, but for its resolver. */
function told(what: string) {
  return {
    type: EventConnection,
    description: `${what}, in order: by the earliest day it may have begun, the more precise first, then by key. With from and to, what lies in the range at least in part.`,
    args: {
      from: arg({ type: 'Date', description: 'First day, itself included; without it from the beginning.' }),
      to: arg({ type: 'Date', description: 'Last day, itself included; without it to the end.' }),
      precision: arg({ type: LeastPrecisionEnum, description: `${AT_LEAST} ${UNASKED}` }),
      kinds: arg({ type: [EventClassification], description: 'Only these sorts; without it all.' }),
      derived: arg.boolean({
        description: 'Only events that follow from other facts, or only those that do not; without it both.',
      }),
      ...pageArgs(),
    },
  };
}

function timelinePage(events: readonly Event[], args: TimelineQuestion & PageArgs, day: Seen) {
  const lists = onDay(eventLists(args.kinds));
  return coveredPage(timeline(events, args), args, (event) => viewOf(event, day), lists, args.to ?? day);
}

builder.objectField(CountryRef, 'timeline', (t) =>
  t.field({
    ...told('What happened to it, in it or with it'),
    ...demands(searching(55, { kinds: 15 })),
    resolve: ({ record, day }, args, { store }) => timelinePage(eventsOf(store, record), args, day),
  }),
);

builder.objectField(OrganizationRef, 'timeline', (t) =>
  t.field({
    ...told('What happened to it, what it held and what it took part in'),
    ...demands(searching(55, { kinds: 15 })),
    resolve: ({ record, day }, args, { store }) => timelinePage(eventsOf(store, record), args, day),
  }),
);

builder.queryField('timeline', (t) =>
  t.field({
    ...told('What happened in the world'),
    ...demands(searching(250, { kinds: 100 })),
    resolve: (_root, args, { store }) => timelinePage(allEvents(store), args, store.today),
  }),
);
