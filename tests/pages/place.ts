/** A page of every kind, with a word that stands in its heading. */
export const PLACES = [
  ['/', 'World affairs'],
  ['/country/kazakhstan', 'Kazakhstan'],
  ['/country/west-germany@1985-06-01', 'West Germany'],
  ['/organization/sco@2008-12-26', 'Shanghai'],
  ['/indicator/gdp_current_usd', 'GDP'],
  ['/event/conflict%2F235', 'Korean War'],
  ['/treaty/npt', 'Nuclear Weapons'],
  ['/person/vladimir-putin', 'Putin'],
  ['/city/astana', 'Astana'],
  ['/source/china-daily-2008-12-26', 'Steady growth'],
  ['/claim/china-daily-2008-12-26.001', 'independence'],
  ['/world@1960-01-01', 'The world on 1 January 1960'],
  ['/compare?codes=KZ,UZ,KG', 'Countries compared'],
  ['/search?q=zaire', 'Found for'],
  ['/documents', 'Documents'],
] as const;
