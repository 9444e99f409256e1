/** Views of many things, each a page. */
const VIEWS = ['/search', '/world', '/compare', '/documents', '/changes'] as const;
/** Kinds of things, of which each has a page. */
const THINGS = [
  '/country/',
  '/organization/',
  '/indicator/',
  '/event/',
  '/treaty/',
  '/person/',
  '/city/',
  '/currency/',
  '/language/',
  '/region/',
  '/area/',
  '/source/',
  '/claim/',
  '/contribute/',
  '/ranking/',
  '/changes/',
  '/timeline/',
] as const;
/** Where there is nothing: the page that says so. */
export const NOWHERE = '/nowhere/';
const BESIDE = ['/sitemap.xml', '/robots.txt', '/assets/', '/flag/'] as const;

export const PAGE_PLACES: readonly string[] = ['/', ...VIEWS, ...THINGS, ...BESIDE, NOWHERE];

const SUFFIX = /(@[^/]*)?(\.(json|csv|svg|png))?$/;

/** The same for one place of them. */
export function isPageAt(place: string, path: string): boolean {
  return isPagePath(path) && (place === '/' ? path === '/' : path.startsWith(place));
}

/** Whether a page, or what stands beside pages, is at a path. */
export function isPagePath(path: string): boolean {
  const bare = path.replace(SUFFIX, '');
  return (
    path === '/' ||
    VIEWS.some((place) => place === bare) ||
    [...THINGS, NOWHERE, '/assets/', '/flag/'].some((place) => path.startsWith(place) && path.length > place.length) ||
    path === '/sitemap.xml' ||
    path === '/robots.txt'
  );
}
