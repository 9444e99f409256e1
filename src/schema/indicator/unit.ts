import { builder } from '../../builder/builder.ts';
import { viewOf } from '../../builder/temporal.ts';
import type { Unit } from '../../model/statistic.ts';
import { linked } from '../../store/graph/linked.ts';
import { CurrencyRef } from '../country/currency.ts';
import { Money, UnitKindEnum } from './words.ts';

export const UnitRef = builder.objectRef<Unit>('Unit').implement({
  description: 'What values of an indicator are counted in.',
  fields: (t) => ({
    code: t.string({ nullable: false, description: 'Stable code.', resolve: ({ key }) => key }),
    label: t.exposeString('label', { nullable: false, description: 'Name in words.' }),
    symbol: t.exposeString('symbol', { description: 'Sign to print.' }),
    kind: t.field({
      type: UnitKindEnum,
      nullable: false,
      description: 'What sort of quantity.',
      resolve: ({ kind }) => kind,
    }),
    money: t.field({
      type: Money,
      description: 'In whose money, where it is money or compared with it.',
      resolve: ({ money }) => money,
    }),
    currency: t.field({
      type: CurrencyRef,
      description: 'The currency, where it is one; null for international dollars and local currencies.',
      resolve: ({ currency }, _args, { store }) =>
        currency === null ? null : viewOf(linked(store.graph.currencies, currency, 'currencies'), store.today),
    }),
    scale: t.exposeFloat('scale', { nullable: false, description: 'Factor from a value to the base unit.' }),
  }),
});
