import { events } from '../model/event.ts';
import type { Event } from './graph/record.ts';
import { citationsAt, type SourceCitation } from './sources.ts';
import type { Store } from './store.ts';

export function allEvents({ graph }: Store): Event[] {
  return [...graph.events.values()];
}

/** A derived event stands where the fact stands that it follows from. */
export function eventCitations(store: Store, event: Event): SourceCitation[] {
  const { derivedFrom } = event;
  if (derivedFrom === null) return citationsAt(store, events.name, event.key, event);
  const space = derivedFrom.indexOf(' ');
  return citationsAt(store, derivedFrom.slice(0, space), derivedFrom.slice(space + 1), event);
}
