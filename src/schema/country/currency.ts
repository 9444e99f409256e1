import { arg, builder } from '../../builder/builder.ts';
import { Fact, factFields, factId } from '../../builder/cited.ts';
import { codeCondition } from '../../builder/code/condition.ts';
import { lookupOn } from '../../builder/code/lookup.ts';
import { textCondition } from '../../builder/conditions.ts';
import { connectionOf, pageArgs, paginate } from '../../builder/connection.ts';
import { certaintyArg } from '../../builder/coverage/certainty.ts';
import { type CoveredPage, covering, periodPage } from '../../builder/coverage/covered.ts';
import { Entity, englishName } from '../../builder/entity.ts';
import { filterOf } from '../../builder/filter.ts';
import { demands, searching } from '../../builder/limit/size.ts';
import { datedId, Node } from '../../builder/node.ts';
import {
  asOfArg,
  dayOf,
  edge,
  everHeld,
  held,
  periodFields,
  turned,
  type View,
  viewOf,
} from '../../builder/temporal.ts';
import { wordsEnum } from '../../builder/words.ts';
import { type CountryCurrency, countryCurrencies, currencies } from '../../model/thing/money.ts';
import { countryAt, inOrder, on } from '../../store/countries.ts';
import { asHistory, listsIn, onDay } from '../../store/coverage/lists.ts';
import { currencyFinder } from '../../store/find/land.ts';
import type { Country, Currency, Tender } from '../../store/graph/record.ts';
import { whenReady } from '../../store/maybe.ts';
import { ownFirst } from '../../store/thing/money.ts';
import { CountryRef } from './country.ts';

const TenderKind = wordsEnum('TenderKind', 'Whose money a legal tender is.', {
  national: 'Issued by the country itself, or by the state it belongs to.',
  union: 'Issued for several countries together: by a union of theirs, or by a state that broke up and until replaced.',
  foreign: 'Issued by another country.',
} satisfies Record<CountryCurrency['kind'], string>);

export const CurrencyRef = builder.objectRef<View<Currency>>('Currency');

const CountryCurrencyRef = builder.objectRef<View<Tender>>('CountryCurrency').implement({
  description: 'That a currency is legal tender in a country, for a time.',
  interfaces: [Node, Fact],
  fields: (t) => ({
    id: factId(t, 'CountryCurrency', countryCurrencies),
    code: t.string({
      nullable: false,
      description: 'ISO 4217 code of the currency, or its key where ISO has none.',
      resolve: ({ record }) => record.currency,
    }),
    name: t.string({
      nullable: false,
      description: 'English name of the currency.',
      resolve: ({ record }) => record.record.name,
    }),
    symbol: t.string({ description: 'Sign of the currency.', resolve: ({ record }) => record.record.symbol }),
    currency: t.field({
      type: CurrencyRef,
      nullable: false,
      description: 'The currency.',
      ...edge(({ record }: Tender) => record),
    }),
    country: t.field({
      type: CountryRef,
      nullable: false,
      description: 'The country.',
      args: { asOf: asOfArg() },
      resolve: turned(({ record, day }, _args, { store }) => viewOf(countryAt(store, record.country), day)),
    }),
    kind: t.field({
      type: TenderKind,
      nullable: false,
      description: 'Whose money it is: that of the country itself is `NATIONAL`.',
      resolve: ({ record }) => record.kind,
    }),
    note: t.string({ description: 'What to know besides.', resolve: ({ record }) => record.note }),
    ...periodFields(t),
    ...factFields(t, countryCurrencies),
  }),
});

const CountryCurrencyConnection = covering(
  connectionOf<View<Tender>, CoveredPage<View<Tender>>>(
    'CountryCurrency',
    CountryCurrencyRef,
    'countries and their currencies',
  ),
);

const kindArg = () => arg({ type: [TenderKind], description: 'Only where it is money of these sorts.' });

function ofKind(rows: readonly Tender[], kinds: readonly Tender['kind'][] | null | undefined): readonly Tender[] {
  return kinds == null ? rows : rows.filter(({ kind }) => kinds.includes(kind));
}

CurrencyRef.implement({
  description: 'A currency, present or withdrawn.',
  interfaces: [Node, Entity, Fact],
  fields: (t) => ({
    id: datedId(t, 'Currency', ({ key }) => key),
    key: t.id({ nullable: false, description: 'Stable key: its code.', resolve: ({ record }) => record.key }),
    code: t.string({
      nullable: false,
      description:
        'ISO 4217 code: `KZT`; of a currency that was gone before there were codes, its key: `australian-pound`.',
      resolve: ({ record }) => record.code,
    }),
    name: englishName(t, 'What it is called.', ({ name }) => name),
    symbol: t.string({ description: 'Its sign.', resolve: ({ record }) => record.symbol }),
    numeric: t.string({ description: 'ISO 4217 number, three digits.', resolve: ({ record }) => record.numeric }),
    digits: t.int({ description: 'Decimal places of its minor unit.', resolve: ({ record }) => record.digits }),
    countries: t.field({
      type: CountryCurrencyConnection,
      description: 'Countries in which it is legal tender on the day.',
      args: { kind: kindArg(), certainty: certaintyArg(), asOf: asOfArg(), ...pageArgs() },
      resolve: turned(({ record, day }, { kind, ...page }) =>
        periodPage(ofKind(on(record.countries, day), kind), page, onDay(listsIn(countryCurrencies)), day),
      ),
    }),
    countryHistory: t.field({
      type: CountryCurrencyConnection,
      description: 'All countries on record that ever used it, in the order they took it up.',
      args: { kind: kindArg(), certainty: certaintyArg(), ...pageArgs() },
      resolve: ({ record, day }, { kind, ...page }) =>
        periodPage(inOrder(ofKind(record.countries, kind)), page, asHistory(listsIn(countryCurrencies)), day),
    }),
    note: t.string({ description: 'What to know besides.', resolve: ({ record }) => record.note }),
    ...factFields(t, currencies),
  }),
});

builder.objectFields(CountryRef, (t) => ({
  currencies: t.field({
    type: [CountryCurrencyRef],
    description: 'Legal tender of the day, its own money first.',
    ...held((country: Country) => ownFirst(country.currencies)),
  }),
  currencyHistory: t.field({
    type: [CountryCurrencyRef],
    description: 'All currencies on record, in order.',
    ...everHeld((country: Country) => country.currencies),
  }),
}));

const CurrencyConnection = connectionOf('Currency', CurrencyRef, 'currencies');

const currencyFilter = filterOf<Currency>('CurrencyFilter', 'currencies', {
  code: codeCondition(
    currencyFinder,
    'Which currency it is',
    (currency: Currency) => currency,
    ({ code }) => [code],
  ),
  name: textCondition('Its name.', ({ name }) => [name]),
});

builder.queryFields((t) => ({
  currency: t.field({
    type: CurrencyRef,
    ...lookupOn(
      currencyFinder,
      'A currency',
      'ISO 4217 code, number or English name, in any case: `KZT`, `398`, `tenge`; a key where ISO has no code; or an id.',
    ),
  }),
  currencies: t.field({
    type: CurrencyConnection,
    ...demands(searching(1, { filter: 15 })),
    description: 'All currencies, by code.',
    args: {
      filter: t.arg({ type: currencyFilter.ref, description: 'Which currencies.' }),
      asOf: asOfArg(),
      ...pageArgs(),
    },
    resolve: (_root, { filter, asOf, ...page }, { store }) => {
      const day = dayOf({ asOf }, store.today);
      return whenReady(currencyFilter.apply([...store.graph.currencies.values()], filter, { store, day }), (found) =>
        paginate(found, page, (currency) => viewOf(currency, day)),
      );
    },
  }),
}));
