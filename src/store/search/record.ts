import type { SearchKind } from '../../model/search/kind.ts';
import type {
  Area,
  City,
  Claim,
  Country,
  Currency,
  Event,
  Indicator,
  Language,
  Organization,
  Person,
  Region,
  Source,
  Subdivision,
  Treaty,
} from '../graph/record.ts';
import type { Store } from '../store.ts';

export type Findable =
  | Area
  | City
  | Claim
  | Country
  | Currency
  | Event
  | Indicator
  | Language
  | Organization
  | Person
  | Region
  | Source
  | Subdivision
  | Treaty;

/** The record that the index of names leads to. */
export function recordOf({ graph }: Store, kind: SearchKind, key: string): Findable {
  const record = recordsOf(graph, kind).get(key);
  if (record) return record;
  throw new TypeError('the index of the release names what is not in it');
}

function recordsOf(graph: Store['graph'], kind: SearchKind): ReadonlyMap<string, Findable> {
  switch (kind) {
    case 'COUNTRY':
      return graph.countries;
    case 'ORGANIZATION':
      return graph.organizations;
    case 'CITY':
      return graph.cities();
    case 'PERSON':
      return graph.people();
    case 'EVENT':
      return graph.events();
    case 'TREATY':
      return graph.treaties;
    case 'INDICATOR':
      return graph.indicators;
    case 'REGION':
      return graph.regions;
    case 'AREA':
      return graph.areas;
    case 'CURRENCY':
      return graph.currencies;
    case 'LANGUAGE':
      return graph.languages;
    case 'SOURCE':
      return graph.sources;
    case 'CLAIM':
      return graph.claims;
    case 'SUBDIVISION':
      return graph.subdivisions();
  }
}
