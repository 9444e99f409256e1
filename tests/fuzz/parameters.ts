import type { Random } from '../plan/generate/random.ts';

const VALUES = [
  '',
  '0',
  '-1',
  '1e308',
  'NaN',
  '9'.repeat(40),
  '2008',
  '2008-02-30',
  '1991/1993',
  '[..1991]',
  'KZ',
  'KZ,FRA,nowhere',
  ','.repeat(500),
  'population_total',
  'population_total,gini_index',
  'gdp_current_usd'.repeat(20),
  'un',
  'sco',
  'log',
  'dark',
  'true',
  'null',
  'undefined',
  '__proto__',
  'constructor',
  '%00',
  '%ff%fe',
  '%C3%28',
  '%E2%80%AE',
  '%',
  '%zz',
  '%3Cscript%3Ealert(1)%3C/script%3E',
  '%27%20OR%201=1--',
  '{}',
  '[]',
  '%7B%22a%22%3A1%7D',
  '\u00e9',
  'a'.repeat(3000),
];
const OF_CHARTS = [
  'indicator',
  'indicators',
  'countries',
  'country',
  'organization',
  'kind',
  'type',
  'from',
  'to',
  'year',
  'asOf',
  'width',
  'height',
  'scale',
  'theme',
  'lang',
  'events',
  'first',
  'title',
];
const OF_EXPORTS = ['indicators', 'countries', 'organization', 'asOf', 'from', 'to', 'code', 'year', 'first', 'lang'];
const OF_QUESTIONS = ['query', 'variables', 'operationName', 'extensions', 'id', 'key'];
const QUESTIONS = [
  '{__typename}',
  '%7B%20country(code%3A%22KZ%22)%20%7B%20name%20%7D%20%7D',
  '{__schema{types{name}}}',
  '{country(code:%22CS%22){name}}',
  '{events(first:-1){totalCount}}',
  '{events(first:100000){totalCount}}',
  '{search(query:%22%F0%9F%8C%8D%22){nodes{__typename}}}',
  'mutation{x}',
  '{'.repeat(300),
  'fragment%20A%20on%20Query{...A}{...A}',
];

/** Parameters that mean something there or anywhere, with values that mean little. */
export function parameters(random: Random, place: string): string {
  const names = place.includes('chart') ? OF_CHARTS : place.includes('export') ? OF_EXPORTS : OF_QUESTIONS;
  const pairs = random.some(names, 0, 6).map((name) => {
    if (name === 'query' && random.chance(0.8)) return `query=${random.pick(QUESTIONS)}`;
    if (name.startsWith('indicator') && random.chance(0.6)) return `${name}=population_total`;
    if (name === 'countries' && random.chance(0.6)) return 'countries=KZ,FRA';
    return `${name}=${random.pick(VALUES)}`;
  });
  if (random.chance(0.05)) pairs.push(...pairs);
  return `?${pairs.join(random.chance(0.05) ? ';' : '&')}`;
}
