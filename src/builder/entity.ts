import { arg, builder } from './builder.ts';
import { Node, typenameOf } from './node.ts';
import type { Fields, View } from './temporal.ts';

/** The argument of every name. */
export const langArg = () =>
  arg.string({
    defaultValue: 'en',
    description:
      'Language wanted, a BCP 47 tag such as `fr` or `zh-Hant`; where there is no such name, that of the language it falls back to, English in the end.',
  });

function unreachable(): never {
  throw new TypeError('every type of entity resolves its own fields');
}

export const Entity = builder.interfaceRef<View<unknown>>('Entity').implement({
  description:
    'Whatever has a name: countries, organizations, people, cities, treaties, events, indicators, sources … One fragment on it shows anything that is found, belongs or takes part.',
  interfaces: [Node],
  resolveType: typenameOf,
  fields: (t) => ({
    key: t.id({
      nullable: false,
      description: 'Stable key of ours, which the field of the same name at the root takes as `code`.',
      resolve: unreachable,
    }),
    name: t.string({
      nullable: false,
      description: 'What it is called, on the day where names are dated.',
      args: { lang: langArg() },
      resolve: unreachable,
    }),
  }),
});

/** The `name` of an entity that is on record under an English name alone. */
export function englishName<R>(t: Fields<R>, description: string, nameOf: (record: R) => string) {
  return t.string({
    nullable: false,
    description: `${description} English only, so far.`,
    args: { lang: langArg() },
    resolve: ({ record }) => nameOf(record),
  });
}
