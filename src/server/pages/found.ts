import type { Kind } from '../../pages/address.ts';
import { cityPage } from '../../pages/kind/city.ts';
import { claimPage } from '../../pages/kind/claim.ts';
import { countryPage } from '../../pages/kind/country.ts';
import { eventPage } from '../../pages/kind/event.ts';
import { indicatorPage } from '../../pages/kind/indicator.ts';
import { organizationPage } from '../../pages/kind/organization.ts';
import { personPage } from '../../pages/kind/person.ts';
import { areaPage } from '../../pages/kind/set/area.ts';
import { currencyPage } from '../../pages/kind/set/currency.ts';
import { languagePage } from '../../pages/kind/set/language.ts';
import { regionPage } from '../../pages/kind/set/region.ts';
import { subdivisionPage } from '../../pages/kind/set/subdivision.ts';
import { sourcePage } from '../../pages/kind/source.ts';
import { treatyPage } from '../../pages/kind/treaty.ts';
import type { MakePage } from '../../pages/page.ts';
import { changesPage, worldChangesPage } from '../../pages/view/changes.ts';
import { comparePage } from '../../pages/view/compare.ts';
import { contributePage } from '../../pages/view/contribute.ts';
import { documentsPage } from '../../pages/view/documents.ts';
import { homePage } from '../../pages/view/home.ts';
import { LISTS, listPage } from '../../pages/view/list.ts';
import { rankingPage } from '../../pages/view/ranking.ts';
import { searchPage } from '../../pages/view/search.ts';
import { timelinePage } from '../../pages/view/timeline.ts';
import { worldPage } from '../../pages/view/world.ts';

const THINGS: Readonly<Record<Kind | 'contribute', MakePage>> = {
  contribute: contributePage,
  country: countryPage,
  organization: organizationPage,
  indicator: indicatorPage,
  event: eventPage,
  treaty: treatyPage,
  person: personPage,
  city: cityPage,
  currency: currencyPage,
  language: languagePage,
  region: regionPage,
  area: areaPage,
  subdivision: subdivisionPage,
  source: sourcePage,
  claim: claimPage,
};

const VIEWS: Readonly<Record<string, MakePage>> = {
  '': homePage,
  search: searchPage,
  world: worldPage,
  compare: comparePage,
  documents: documentsPage,
  changes: worldChangesPage,
};

/** Views of one thing beside its own page. */
const OF_THINGS: Readonly<Record<string, MakePage>> = {
  ranking: rankingPage,
  changes: changesPage,
  timeline: timelinePage,
};

/** Where the things are listed of which there is more than one view, and the parts of others. */
const CHOSEN: Readonly<Record<string, string>> = {
  subdivision: '/country',
  timeline: '/country',
  ranking: '/indicator',
  contribute: '/search',
};

/** The lists of all kinds. */
const ALL = new Map<string, MakePage>(Object.keys(LISTS).map((kind) => [kind, listPage(kind as keyof typeof LISTS)]));

/** Who makes the page of a place; undefined where there is none. */
export function makerOf(kind: string, code: string): MakePage | undefined {
  const chosen = CHOSEN[kind];
  if (code === '' && chosen !== undefined) return async () => ({ moved: chosen });
  return code === '' ? (VIEWS[kind] ?? ALL.get(kind)) : (THINGS[kind as keyof typeof THINGS] ?? OF_THINGS[kind]);
}
