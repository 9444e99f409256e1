/** The examples by what they are about, in the order in which somebody new would open them. */
export const THEMES: Readonly<Record<string, readonly string[]>> = {
  'Countries and days': [
    'country-today',
    'capital-through-time',
    'country-page',
    'names-of-the-day',
    'former-states',
    'money-and-speech',
    'person-and-city',
    'what-changed',
  ],
  Organizations: ['members-on-a-day', 'members-through-time', 'filter-across-the-graph'],
  Statistics: ['series', 'ranking', 'roll-up', 'transforms', 'many-series', 'correlation', 'indicator'],
  'Sources and doubt': ['cite-a-fact', 'sources-disagree', 'known-at', 'is-it-true', 'what-is-out-of-date'],
  'An article, claim by claim': [
    'article-memberships',
    'article-election',
    'article-cica',
    'article-figures',
    'article-claims',
    'article-milestones',
  ],
  'Finding things': ['search-and-dataset'],
};
