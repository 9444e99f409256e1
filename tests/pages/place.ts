/** A page of every kind, with a word that stands in its heading. */
export const PLACES = [
  ['/', 'World affairs'],
  ['/country', 'Countries and territories'],
  ['/event?kind=conflicts', 'Events'],
  ['/region', 'Regions'],
  ['/country/kazakhstan', 'Kazakhstan'],
  ['/country/west-germany@1985-06-01', 'West Germany'],
  ['/organization/sco@2008-12-26', 'Shanghai'],
  ['/indicator/gdp_current_usd', 'GDP'],
  ['/event/conflict%2F235', 'Korean War'],
  ['/treaty/npt', 'Nuclear Weapons'],
  ['/person/vladimir-putin', 'Putin'],
  ['/city/astana', 'Astana'],
  ['/currency/EUR', 'Euro'],
  ['/currency/DEM@1980-01-01', 'German Mark'],
  ['/language/nl', 'Dutch'],
  ['/region/143', 'Central Asia'],
  ['/area/ARB', 'Arab World'],
  ['/subdivision/GB-ENG', 'England'],
  ['/source/china-daily-2008-12-26', 'Steady growth'],
  ['/claim/china-daily-2008-12-26.001', 'independence'],
  ['/world@1960-01-01', 'The world on 1 January 1960'],
  ['/compare?codes=KZ,UZ,KG', 'Countries compared'],
  ['/search?q=zaire', 'Found for'],
  ['/documents', 'Documents'],
  ['/ranking/population_total?year=2008&among=SCO', 'Countries by Population'],
  ['/changes', 'What changed in the world'],
  ['/changes/kazakhstan?from=1991-12-01&to=2008-12-26', 'What changed for Kazakhstan'],
  ['/timeline/kazakhstan@2008-12-26', 'Timeline of Kazakhstan'],
  ['/timeline/sco', 'Timeline of the Shanghai'],
  ['/indicator/life_expectancy?year=2008', 'Life expectancy'],
  ['/indicator/slavery_legal_status', 'slavery'],
  ['/country/slovenia', 'Slovenia'],
  ['/world@1900-01-01', 'The world on 1 January 1900'],
] as const;

/** Odd subjects: names that are long, lists that are long or empty, tables that are wide, and whatever is no page of a thing. */
export const ODD = [
  '/country/saint-helena-ascension-and-tristan-da-cunha',
  '/country/zanzibar@1963-12-15',
  '/country/soviet-union',
  '/organization/untaes',
  '/organization/un',
  '/event/conflict%2F11347',
  '/event/travel%2F2614',
  '/treaty/air-pollution-volatile-organic-compounds',
  '/person/fernando-jose-de-franca-vieira-dias-van-dunem',
  '/source/un-mtdsg',
  '/compare?codes=SHN,COD,CAF',
  '/ranking/gdp_current_usd',
  '/ranking/population_total',
  '/city/paris',
  '/country/COG@1961-06-01',
  '/search?q=qqqqzzzz',
  '/contribute/Country:KAZ',
  '/export/',
  '/graphql',
  '/country/atlantis',
  '/country/yugoslavia',
  '/country/kazakhstan@2008-13-26',
] as const;

/** What a page says, without its markup. */
export function plain(page: string): string {
  return page
    .slice(page.indexOf('<main'), page.indexOf('</main>'))
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}
