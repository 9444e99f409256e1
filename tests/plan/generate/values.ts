import {
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql';
import type { Random } from './random.ts';

/** What codes of each kind may be: mostly such as are on record, in the forms that people write. */
const CODES: Readonly<Record<string, readonly string[]>> = {
  country: [
    'KZ',
    'FRA',
    'Germany',
    'US',
    'cn',
    'SUN',
    'Yugoslavia',
    'IN',
    'BR',
    'ZA',
    'EG',
    'VN',
    'CZ',
    'PS',
    'TW',
    'nowhere',
  ],
  organization: [
    'un',
    'EU',
    'NATO',
    'SCO',
    'CIS',
    'asean',
    'OPEC',
    'commonwealth of nations',
    'UNESCO',
    'imf',
    'IDB',
    'nothing',
  ],
  indicator: [
    'population_total',
    'gdp_current_usd',
    'life_expectancy',
    'gini_index',
    'SP.POP.TOTL',
    'population_density',
    'nil',
  ],
  treaty: ['npt', 'paris-agreement', 'rome-statute', 'kyoto-protocol', 'geneva-conventions', 'no-treaty'],
  event: ['conflict/235', 'apec-summit-1993', 'almaty-act-2002', 'no-event'],
  person: ['Putin', 'Margaret Thatcher', 'Nehru', 'nobody'],
  city: ['almaty', 'Paris', 'Bonn', 'new-york', 'no-city'],
  currency: ['USD', 'KZT', 'EUR', 'DEM', 'XXX9'],
  language: ['en', 'kk', 'fr', 'ru', 'zh', 'xx-none'],
  region: ['Central Asia', 'Europe', 'western-europe', 'no-region'],
  continent: ['AS', 'Europe', 'AF'],
  area: ['world', 'WLD', 'euro-area', 'no-area'],
  source: ['cia-world-factbook', 'ucdp', 'no-source'],
  theme: ['population', 'trade', 'no-theme'],
  claim: ['no-claim'],
};

const IDS = [
  'Country:KAZ',
  'Country:FRA@1958-10-05',
  'Organization:un@1991-01-01',
  'Indicator:population_total',
  'Treaty:npt@1999-12-31',
  'Nothing:x',
  'Country:SUN@1985-01-01',
];

const PLACES: Readonly<Record<string, keyof typeof CODES>> = {
  among: 'country',
  partner: 'country',
  countries: 'country',
  members: 'country',
  member: 'country',
  host: 'country',
  neighbour: 'country',
  memberOf: 'organization',
  indicators: 'indicator',
  x: 'indicator',
  y: 'indicator',
  areas: 'area',
  lang: 'language',
};

function kindOf(path: readonly string[]): keyof typeof CODES {
  for (const name of path.toReversed()) {
    const known = PLACES[name] ?? Object.keys(CODES).find((kind) => name === kind || name === `${kind}s`);
    if (known) return known as keyof typeof CODES;
    const plural = name.replace(/ies(ByCode)?$/, 'y').replace(/s?ByCode$/, '');
    if (CODES[plural]) return plural;
  }
  return 'country';
}

export function someDay(random: Random): string {
  const year = random.chance(0.8) ? random.whole(1945, 2026) : random.whole(1800, 2030);
  const [month, day] = [random.whole(1, 12), random.whole(1, 28)];
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** A value for an input, as JSON; `path` are the names it stands under. Undefined where none is to be given. */
export function someValue(random: Random, type: GraphQLInputType, path: readonly string[], depth = 0): unknown {
  if (isNonNullType(type)) return someValue(random, type.ofType, path, depth);
  if (isListType(type))
    return Array.from(
      { length: random.whole(0, 3) },
      () => someValue(random, type.ofType, path, depth + 1) ?? null,
    ).filter((item) => item !== null);
  if (isEnumType(type)) return random.pick(type.getValues()).name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    const optional = random.some(
      fields.filter((field) => !isRequiredInputField(field)),
      0,
      depth > 1 ? 1 : 2,
    );
    const chosen = type.isOneOf ? [random.pick(fields)] : [...fields.filter(isRequiredInputField), ...optional];
    const entries = chosen.flatMap((field) => {
      if (depth > 3 && !isRequiredInputField(field) && !type.isOneOf) return [];
      return [[field.name, someValue(random, field.type, [...path, field.name], depth + 1)] as const];
    });
    return Object.fromEntries(entries);
  }
  const name = path.at(-1) ?? '';
  switch (type.name) {
    case 'Boolean':
      return random.chance(0.5);
    case 'Int':
      if (name === 'first' || name === 'last') return random.whole(0, random.chance(0.03) ? 600 : 5);
      return /year|from|to/i.test(name) ? random.whole(1960, 2024) : random.whole(0, 5);
    case 'Float':
      return random.whole(-10, 1000) / 4;
    case 'Date':
      return random.chance(0.02) ? '2020-02-31' : someDay(random);
    case 'PartialDate':
      return someDay(random).slice(0, random.pick([4, 7, 10]));
    case 'ID':
      return random.pick(IDS);
    default:
      return textFor(random, name, path);
  }
}

function textFor(random: Random, name: string, path: readonly string[]): string {
  if (name === 'lang' || name === 'locale') return random.pick(['en', 'fr', 'kk', 'zh-Hant', 'ru']);
  if (name === 'after' || name === 'before') return 'no cursor';
  if (name === 'query') return random.pick(['kazakhstan', 'united nations', 'gdp', 'peace', 'Žižek']);
  if (/contains|startsWith|endsWith/.test(name)) return random.pick(['a', 'stan', 'é', 'united']);
  return random.pick(CODES[kindOf(path)] ?? ['KZ']);
}
