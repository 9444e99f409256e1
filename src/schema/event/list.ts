import { arg, builder } from '../../builder/builder.ts';
import { codeCondition, entityCondition } from '../../builder/code/condition.ts';
import { lookup } from '../../builder/code/lookup.ts';
import { dateCondition, textCondition } from '../../builder/conditions.ts';
import { connectionOf, type PageArgs, pageArgs } from '../../builder/connection.ts';
import { type CoveredPage, coveredPage, covering } from '../../builder/coverage/covered.ts';
import { condition, type FilterInput, filterOf } from '../../builder/filter.ts';
import { demands, searching } from '../../builder/limit/size.ts';
import { ordered, orderOf, stepsOf } from '../../builder/order.ts';
import { type View, viewOf } from '../../builder/temporal.ts';
import type { Day } from '../../model/day/day.ts';
import { dayIn, type Seen } from '../../model/day/moment.ts';
import type { EventClass } from '../../model/event.ts';
import { eventLists, onDay } from '../../store/coverage/lists.ts';
import { allEvents, allNamesOf, eventsOf, partiesOf, peopleIn } from '../../store/events.ts';
import { partyFinder } from '../../store/find/party.ts';
import { personFinder } from '../../store/find/people.ts';
import { eventFinder } from '../../store/find/record.ts';
import type { Event } from '../../store/graph/record.ts';
import { whenReady } from '../../store/maybe.ts';
import type { Store } from '../../store/store.ts';
import { CountryRef } from '../country/country.ts';
import { OrganizationRef } from '../organization/organization.ts';
import { PersonRef } from '../person/person.ts';
import { CityRef } from '../place/city.ts';
import { EventClassification, EventRef } from './event.ts';

export const EventConnection = covering(
  connectionOf<View<Event>, CoveredPage<View<Event>>>('Event', EventRef, 'events'),
);

const eventFilter = filterOf<Event>('EventFilter', 'events', {
  code: codeCondition(
    eventFinder,
    'Which event it is',
    (event: Event) => event,
    ({ key }) => [key],
  ),
  name: textCondition('One of its names.', allNamesOf),
  classification: condition({
    field: (t) => t.field({ type: [EventClassification], description: 'It is one of these sorts.' }),
    test:
      (classes: readonly EventClass[]) =>
      ({ classification }) =>
        classes.includes(classification),
  }),
  date: dateCondition('When it began.', ({ start }) => start),
  place: textCondition('Where it happened.', ({ place }) => (place === null ? [] : [place])),
  party: entityCondition(partyFinder, 'A country or organization it concerns', partiesOf),
  person: entityCondition(personFinder, 'A person who took part in it', peopleIn),
  derived: condition({
    field: (t) => t.boolean({ description: 'Whether it follows from another fact.' }),
    test:
      (wanted: boolean) =>
      ({ derivedFrom }) =>
        (derivedFrom !== null) === wanted,
  }),
});

const OrderField = builder.enumType('EventOrderField', {
  description: 'What events are ordered by.',
  values: { DATE: { description: 'When they began.' }, NAME: { description: 'Their name.' } } as const,
});

const EventOrder = orderOf('EventOrder', 'events', OrderField);

const keys = { DATE: ({ start }: Event) => start.earliest, NAME: ({ name }: Event) => name };

const listArgs = () => ({
  filter: arg({ type: eventFilter.ref, description: 'Which events.' }),
  orderBy: arg({ type: [EventOrder], description: 'In what order; by default as they began.' }),
  ...pageArgs(),
});

interface ListArgs extends PageArgs {
  readonly filter?: FilterInput | null | undefined;
  readonly orderBy?: readonly (typeof EventOrder.$inferInput)[] | null | undefined;
}

function listEvents(events: readonly Event[], { filter, orderBy, ...page }: ListArgs, store: Store, day: Seen) {
  const steps = stepsOf(store, orderBy, keys);
  return whenReady(eventFilter.apply(events, filter, { store, day }), (found) =>
    coveredPage(
      ordered(found, steps),
      page,
      (event) => viewOf(event, day),
      onDay(listsOf(filter)),
      lastDayOf(filter, day),
    ),
  );
}

/** Texts are compared with each name and key, and names as people order them. */
const ofAll = searching(30, { filter: [800, { name: 600, code: 600, party: 800 }], orderBy: [800, { NAME: 8000 }] });
const ofSome = searching(5, { filter: [150, { name: 150, code: 300 }], orderBy: [150, { NAME: 1200 }] });

/** The lists a filter speaks of: those of the classes it asks for, of all where it asks for none. */
function listsOf(filter: FilterInput | null | undefined) {
  return eventLists(filter?.classification as readonly EventClass[] | null | undefined);
}

/** The last day a filter asks for, else that of the view. */
function lastDayOf(filter: FilterInput | null | undefined, day: Seen): Day {
  return (filter?.date as { readonly to?: Day | null } | null | undefined)?.to ?? dayIn(day);
}

builder.objectField(CountryRef, 'events', (t) =>
  t.field({
    type: EventConnection,
    ...demands(ofSome),
    description: 'Events it took part in, that happened in it or concern it.',
    args: listArgs(),
    resolve: ({ record, day }, args, { store }) => listEvents(eventsOf(store, record), args, store, day),
  }),
);

builder.objectField(OrganizationRef, 'events', (t) =>
  t.field({
    type: EventConnection,
    ...demands(ofSome),
    description: 'Events it held, took part in or that concern it.',
    args: listArgs(),
    resolve: ({ record, day }, args, { store }) => listEvents(eventsOf(store, record), args, store, day),
  }),
);

builder.objectField(PersonRef, 'events', (t) =>
  t.field({
    type: EventConnection,
    ...demands(ofSome),
    description: 'Events they took part in: visits, proposals, elections.',
    args: listArgs(),
    resolve: ({ record, day }, args, { store }) => listEvents(eventsOf(store, record), args, store, day),
  }),
);

builder.objectField(CityRef, 'events', (t) =>
  t.field({
    type: EventConnection,
    ...demands(ofSome),
    description: 'Events that took place in it, alone or among other places.',
    args: listArgs(),
    resolve: ({ record, day }, args, { store }) => listEvents(eventsOf(store, record), args, store, day),
  }),
);

builder.queryFields((t) => ({
  event: t.field({
    type: EventRef,
    ...lookup(
      eventFinder,
      'An event',
      'Key, the symbol of a resolution or a name it is known by, in any case: `cica-summit-2002`, `admission/un.KAZ`, `A/RES/ES-11/1`, `Korean War`; or an id.',
    ),
  }),
  events: t.field({
    type: EventConnection,
    ...demands(ofAll),
    description: 'All events, as they began.',
    args: listArgs(),
    resolve: (_root, args, { store }) => listEvents(allEvents(store), args, store, store.today),
  }),
}));
