import {
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
} from 'graphql';
import type { Named } from '../named/named.ts';
import { slimEnum, slimInput, slimObject, slimScalar } from './print.ts';
import { mainTypesOf, type Theme } from './theme.ts';
import { type Usage, usageOf } from './usage.ts';

type Composite = GraphQLObjectType | GraphQLInterfaceType;

/** What a list is asked for, whether an operation of ours does or not. */
const OF_PAGES: ReadonlySet<string> = new Set(['nodes', 'totalCount', 'pageInfo']);
/** Arguments that a question does without: it pages forwards, and is told what is uncertain. */
const SPARED: ReadonlySet<string> = new Set(['last', 'before', 'certainty']);

/** The types and fields of one theme, by the operations that ask for it: valid SDL, for whoever writes questions. */
export function slimSchema(schema: GraphQLSchema, theme: Theme, operations: Iterable<Named>): string {
  const mains = mainTypesOf(schema, theme);
  const usage = usageOf(schema, operations, theme.roots);
  const query = schema.getQueryType();
  const kept = new Map<Composite, readonly GraphQLField<unknown, unknown>[]>();
  const inputs = new Set<GraphQLNamedType>();
  if (query) keep(query);
  for (const name of usage.types) {
    const narrowed = schema.getType(name);
    if (narrowed) keep(narrowed);
  }
  // A fragment on an interface asks in vain where nothing has it.
  for (const type of [...kept.keys()].filter(isInterfaceType)) {
    const possible = schema.getPossibleTypes(type);
    const [first] = possible;
    if (first && !possible.some((one) => kept.has(one))) keep(first);
  }
  // What an interface has, each that implements it has too.
  const interfaces = [...kept.keys()].filter(isInterfaceType);
  for (const type of kept.keys())
    for (const one of interfacesOf(type))
      extend(
        type,
        (kept.get(one) ?? []).map(({ name }) => name),
      );
  return [
    ...[...kept].map(([type, fields]) =>
      slimObject(type, {
        fields,
        interfaces: interfacesOf(type),
        isDescribed: type === query || mains.has(type.name),
        argsOf: (field) => argsOf(type, field),
      }),
    ),
    ...[...inputs].flatMap((type) => {
      if (isInputObjectType(type)) return slimInput(type);
      return isEnumType(type) ? slimEnum(type) : slimScalar(type);
    }),
  ].join('\n\n');

  function interfacesOf(type: Composite): readonly GraphQLInterfaceType[] {
    return type.getInterfaces().filter((one) => interfaces.includes(one));
  }

  function keep(type: GraphQLNamedType): void {
    if (isUnionType(type)) for (const member of type.getTypes()) keep(member);
    if (isLeafType(type)) {
      if (!isSpecifiedScalarType(type)) inputs.add(type);
      return;
    }
    if (!(isObjectType(type) || isInterfaceType(type)) || kept.has(type)) return;
    take(type, fieldsOf(type, usage));
  }

  function take(type: Composite, fields: readonly GraphQLField<unknown, unknown>[]): void {
    kept.set(type, fields);
    for (const field of fields) {
      keep(getNamedType(field.type));
      for (const { type: input } of argsOf(type, field)) keepInput(getNamedType(input));
    }
  }

  function extend(type: Composite, names: readonly string[]): void {
    const fields = kept.get(type) ?? [];
    const missing = names.filter((name) => !fields.some((field) => field.name === name));
    const all = type.getFields();
    if (missing.length > 0) take(type, [...fields, ...missing.flatMap((name) => all[name] ?? [])]);
  }

  function keepInput(type: GraphQLNamedType): void {
    if (inputs.has(type) || isSpecifiedScalarType(type as never)) return;
    inputs.add(type);
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields())) keepInput(getNamedType(field.type));
  }

  function argsOf(type: Composite, field: GraphQLField<unknown, unknown>) {
    const used = usage.args.get(`${type.name}.${field.name}`);
    return field.args.filter(
      ({ name, deprecationReason }) => used?.has(name) || (!SPARED.has(name) && deprecationReason == null),
    );
  }

  function fieldsOf(type: Composite, { fields }: Usage): readonly GraphQLField<unknown, unknown>[] {
    const all = Object.values(type.getFields()).filter(({ deprecationReason }) => deprecationReason == null);
    const used = fields.get(type.name);
    if (type === query) return all.filter(({ name }) => theme.roots.includes(name));
    if (mains.has(type.name)) return all.filter(({ name }) => used?.has(name) || !isRepetition(name, type));
    if (type.getFields().nodes) return all.filter(({ name }) => OF_PAGES.has(name) || used?.has(name));
    const asked = all.filter(({ name }) => used?.has(name));
    if (asked.length > 0) return asked;
    const leaves = all.filter(
      (field) => isLeafType(getNamedType(field.type)) && field.args.length === 0 && field.name !== 'id',
    );
    const named = all.filter(({ name }) => name === 'name' || name === 'citations');
    const short = [...new Set([...named, ...leaves])];
    return short.length > 0 ? short : all.slice(0, 1);
  }
}

/** The parts of a date, which stand beside it. */
function isRepetition(name: string, type: Composite): boolean {
  return name.endsWith('Parts') && name.slice(0, -'Parts'.length) in type.getFields();
}
