import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredArgument,
} from 'graphql';
import type { Random } from './random.ts';
import { someDay, someValue } from './values.ts';

export interface Generated {
  readonly query: string;
  readonly operationName: string | null;
  /** Values of the variables, one set for each time it is asked. */
  readonly asked: readonly Readonly<Record<string, unknown>>[];
}

interface Variable {
  readonly name: string;
  readonly type: string;
  readonly values: readonly unknown[];
  readonly fallback: string;
}

const ROUNDS = 4;
const DEEPEST = 5;

/** One document with variables for a few rounds, valid but for values that no code or day has. */
export function someDocument(random: Random, schema: GraphQLSchema): Generated {
  const query = schema.getQueryType() as GraphQLObjectType;
  const variables: Variable[] = [];
  const fragments: string[] = [];
  let serial = 0;
  // Most documents speak of one day, which moves from round to round: by days, by years, and back.
  const first = someDay(random);
  const days = [first, moved(first, random.whole(1, 40)), someDay(random), moved(first, -random.whole(1, 400))];
  const body = selection(query, 0, query);
  const operation = `query Asked${declared()} ${body}`;
  const other = random.chance(0.1);
  return {
    query: [other ? 'query Other { __typename }' : '', operation, ...fragments].filter(Boolean).join('\n'),
    operationName: other || random.chance(0.2) ? 'Asked' : null,
    asked: Array.from({ length: ROUNDS }, (_, round) =>
      Object.fromEntries(
        variables.flatMap(({ name, values }) => {
          const value = values[round];
          return value === undefined ? [] : [[name, value] as const];
        }),
      ),
    ),
  };

  function declared(): string {
    if (variables.length === 0) return '';
    return `(${variables.map(({ name, type, fallback }) => `$${name}: ${type}${fallback}`).join(', ')})`;
  }

  function variable(type: string, values: readonly unknown[], fallback = ''): string {
    const known = variables.find((one) => one.type === type && one.values === values);
    if (known) return `$${known.name}`;
    const name = `v${variables.length}`;
    variables.push({ name, type, values, fallback });
    return `$${name}`;
  }

  function selection(type: GraphQLNamedType, depth: number, parent: GraphQLNamedType): string {
    if (isAbstractType(type)) {
      const own = 'getFields' in type ? fieldsOf(type.getFields(), depth) : [];
      const parts = random
        .some(schema.getPossibleTypes(type), 1, 3)
        .map((each) => `... on ${each.name} ${selection(each, depth + 1, type)}`);
      return `{ ${['__typename', ...own, ...parts].join(' ')} }`;
    }
    const object = type as GraphQLObjectType;
    const parts = fieldsOf(object.getFields(), depth);
    if (random.chance(0.1)) parts.push('__typename');
    if (object === parent && depth === 0 && random.chance(0.03))
      parts.push('s: __schema { queryType { name } types { name kind } }');
    if (parts.length === 0) parts.push('__typename');
    return `{ ${grouped(parts, object).join(' ')} }`;
  }

  /** Puts some parts of a selection into fragments and behind directives. */
  function grouped(parts: string[], type: GraphQLObjectType): string[] {
    if (parts.length < 2 || !random.chance(0.3)) return parts;
    const cut = random.whole(1, parts.length - 1);
    const [kept, moved] = [parts.slice(0, cut), parts.slice(cut).join(' ')];
    const on = random.chance(0.4) && type.getInterfaces().length === 0 ? '' : `on ${type.name}`;
    switch (random.whole(0, 3)) {
      case 0:
        return [...kept, `... ${on} { ${moved} }`];
      case 1:
        return [
          ...kept,
          `... ${on} @${random.pick(['skip', 'include'])}(if: ${random.pick(['true', 'false'])}) { ${moved} }`,
        ];
      case 2: {
        // With a default, null in its place is an error, and nothing given is none.
        const hasDefault = random.chance(0.4);
        const values = Array.from({ length: ROUNDS }, () =>
          hasDefault && random.chance(0.1) ? random.pick([null, undefined]) : random.chance(0.6),
        );
        const given = hasDefault
          ? variable('Boolean', values, ` = ${random.chance(0.5)}`)
          : variable('Boolean!', values);
        return [...kept, `... ${on} @${random.pick(['skip', 'include'])}(if: ${given}) { ${moved} }`];
      }
      default: {
        const name = `F${serial++}`;
        fragments.push(`fragment ${name} on ${type.name} { ${moved} }`);
        return [...kept, `...${name}`, ...(random.chance(0.2) ? [`...${name}`] : [])];
      }
    }
  }

  function fieldsOf(fields: Readonly<Record<string, GraphQLField<unknown, unknown>>>, depth: number): string[] {
    const isLeaf = (field: GraphQLField<unknown, unknown>) =>
      !('getFields' in getNamedType(field.type)) && !isAbstractType(getNamedType(field.type));
    const allowed = Object.values(fields).filter((field) => depth < DEEPEST || isLeaf(field));
    return random.some(allowed, 1, depth === 0 ? 2 : 5).map((field) => fieldText(field, depth));
  }

  function fieldText(field: GraphQLField<unknown, unknown>, depth: number): string {
    const args = field.args.flatMap((argument) => argumentText(argument, field));
    const alias = args.length > 0 || random.chance(0.1) ? `a${serial++}: ` : '';
    const type = getNamedType(field.type);
    const below = 'getFields' in type || isAbstractType(type) ? ` ${selection(type, depth + 1, type)}` : '';
    return `${alias}${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''}${below}`;
  }

  function argumentText(argument: GraphQLArgument, field: GraphQLField<unknown, unknown>): string[] {
    const { name, type } = argument;
    // Almost every cursor made up is refused.
    if ((name === 'after' || name === 'before') && !random.chance(0.02)) return [];
    const isPaged = name === 'first' && field.args.some((other) => other.name === 'after');
    if (!isRequiredArgument(argument) && !isPaged && !random.chance(name === 'asOf' ? 0.6 : 0.12)) return [];
    if (name === 'asOf' && random.chance(0.7)) return [`asOf: ${variable('Date', days)}`];
    const path = [field.name, name];
    if (random.chance(0.2)) {
      const hasDefault = random.chance(0.4);
      const values = Array.from({ length: ROUNDS }, () =>
        hasDefault && random.chance(0.4) ? random.pick([null, undefined]) : someValue(random, type, path),
      );
      const fallback = hasDefault ? ` = ${literal(someValue(random, type, path), type)}` : '';
      const declaredAs = String(hasDefault ? getNullableType(type) : type);
      return [`${name}: ${variable(declaredAs, values, fallback)}`];
    }
    return [`${name}: ${literal(someValue(random, type, path), type)}`];
  }
}

function moved(day: string, by: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + by);
  return date.toISOString().slice(0, 10);
}

function literal(value: unknown, type: GraphQLInputType): string {
  if (value === null || value === undefined) return 'null';
  const bare = getNullableType(type);
  if (isListType(bare)) return `[${(value as unknown[]).map((item) => literal(item, bare.ofType)).join(', ')}]`;
  if (isEnumType(bare)) return String(value);
  if (isInputObjectType(bare)) {
    const fields = bare.getFields();
    return `{ ${Object.entries(value)
      .map(([name, part]) => `${name}: ${literal(part, fields[name]?.type as GraphQLInputType)}`)
      .join(', ')} }`;
  }
  return JSON.stringify(value);
}
