import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import type { Store } from '../../src/store/store.ts';
import type { Random } from '../plan/generate/random.ts';
import type { Question } from './asker.ts';

type Field = GraphQLField<unknown, unknown>;

/** Where the tables of things are asked for by their keys. */
const ROOTS: Readonly<Record<string, (store: Store) => Iterable<string>>> = {
  country: ({ graph }) => graph.countries.keys(),
  organization: ({ graph }) => graph.organizations.keys(),
  treaty: ({ graph }) => graph.treaties.keys(),
  event: ({ graph }) => graph.events().keys(),
  person: ({ graph }) => graph.people().keys(),
  city: ({ graph }) => graph.cities().keys(),
  currency: ({ graph }) => graph.currencies.keys(),
  language: ({ graph }) => graph.languages.keys(),
  region: ({ graph }) => graph.regions.keys(),
  continent: ({ graph }) => graph.continents.keys(),
};

/** Things of which most is on record, so that chance does not always meet empty lists. */
const RICH: Readonly<Record<string, readonly string[]>> = {
  country: ['KAZ', 'FRA', 'SUN', 'DEU', 'GBR', 'USA', 'CHN', 'YUG', 'IND'],
  organization: ['un', 'eu', 'nato', 'sco', 'cis', 'asean'],
  treaty: ['npt', 'paris-agreement', 'rome-statute'],
  event: ['apec-summit-1993'],
  city: ['almaty'],
};

/** Every field of everything that is found by a code, each as a question of its own, with what lies below it. */
export function* everyField(schema: GraphQLSchema, store: Store, random: Random): Iterable<Question> {
  for (const [root, keysOf] of Object.entries(ROOTS)) {
    const field = schema.getQueryType()?.getFields()[root];
    if (!field) throw new Error(`no field ${root}`);
    const keys = [...keysOf(store)];
    for (const part of askable(getNamedType(field.type))) {
      for (const code of [random.pick(RICH[root] ?? keys), random.pick(keys)]) {
        const variables = { code };
        if (takesDay(field))
          yield { query: asking(`${root}(code: $code, asOf: $day) { ${selected(part)} }`), variables };
        // Another day around it, or none.
        const around = takesDay(field) ? ', asOf: "1994-07-01"' : '';
        if (takesDay(part))
          yield { query: asking(`${root}(code: $code${around}) { ${selected(part, '$day')} }`), variables };
      }
    }
  }
}

function asking(selection: string): string {
  return `query ($code: String!, $day: Date!) { ${selection} }`;
}

function takesDay({ args }: Field): boolean {
  return args.some(({ name }) => name === 'asOf');
}

function askable(type: unknown): Field[] {
  return isObjectType(type) ? Object.values(type.getFields()).filter(({ args }) => !args.some(isRequiredArgument)) : [];
}

/** A field with its plain fields, those of a page's nodes, and the things next to each. */
function selected({ name, args, type }: Field, day: string | null = null, depth = 2): string {
  const given = [
    ...(day === null ? [] : [`asOf: ${day}`]),
    ...(args.some((one) => one.name === 'first') ? ['first: 6'] : []),
  ];
  return `${name}${given.length > 0 ? `(${given.join(', ')})` : ''} ${selectionOf(type, depth)}`;
}

function selectionOf(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (!isObjectType(named))
    return '{ __typename ... on Node { id } ... on Country { name } ... on Organization { name } }';
  const fields = askable(named);
  const nodes = fields.filter(({ name }) => name === 'nodes').map((field) => `nodes ${selectionOf(field.type, depth)}`);
  const plain = fields.filter((field) => isLeafType(getNamedType(field.type))).map(({ name }) => name);
  const below = depth > 1 ? things(named).map((field) => selected(field, null, depth - 1)) : [];
  return `{ ${['__typename', ...plain, ...nodes, ...below].join(' ')} }`;
}

/** Fields that lead to one thing each, not to lists of them. Cursors are left to other questions: they hold for one day alone. */
function things(type: GraphQLObjectType): Field[] {
  return askable(type).filter(
    ({ name, type: to }) =>
      !isLeafType(getNamedType(to)) && !['nodes', 'edges', 'pageInfo'].includes(name) && !String(to).includes('['),
  );
}
