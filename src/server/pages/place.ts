/** Views of many things, each a page. */
const VIEWS = ['/search', '/world', '/compare', '/documents', '/changes'] as const;
/** Kinds of things, of which each has a page, and all together a list. */
const KINDS = [
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
] as const;
/** What there is of things besides, and their parts, which are listed with them. */
const OF_THINGS = ['/subdivision/', '/contribute/', '/ranking/', '/changes/', '/timeline/'] as const;
/** Lists of kinds, and of what one of their things is chosen for. */
const LISTS = [...KINDS, ...OF_THINGS].map((kind) => kind.slice(0, -1));
const THINGS = [...KINDS, ...OF_THINGS];
/** Where there is nothing: the page that says so. */
export const NOWHERE = '/nowhere/';
const BESIDE = ['/sitemap.xml', '/robots.txt', '/assets/', '/flag/'] as const;

export const PAGE_PLACES: readonly string[] = [...new Set(['/', ...VIEWS, ...LISTS, ...THINGS, ...BESIDE, NOWHERE])];

/** What stands alone, with nothing but a day and a form behind it, and what something of its kind follows. */
const ALONE: ReadonlySet<string> = new Set(['/', '/sitemap.xml', '/robots.txt', ...VIEWS, ...LISTS]);
const VIEWED: ReadonlySet<string> = new Set([...VIEWS, ...LISTS]);
const FOLLOWED: ReadonlySet<string> = new Set([...THINGS, NOWHERE, '/assets/', '/flag/']);
const SUFFIX = /(@[^/]*)?(\.(json|csv|svg|png))?$/;

/** The same for one place of them. */
export function isPageAt(place: string, path: string): boolean {
  return (place === '/' ? path === '/' : path.startsWith(place)) && isPagePath(path);
}

/** Whether a page, or what stands beside pages, is at a path: asked several times for every request. */
export function isPagePath(path: string): boolean {
  const after = path.indexOf('/', 1) + 1;
  if (after > 0) return path.length > after ? FOLLOWED.has(path.slice(0, after)) : VIEWED.has(path.slice(0, -1));
  return ALONE.has(path) || VIEWED.has(path.replace(SUFFIX, ''));
}
