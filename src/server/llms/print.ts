import type {
  GraphQLArgument,
  GraphQLEnumType,
  GraphQLField,
  GraphQLInputObjectType,
  GraphQLInterfaceType,
  GraphQLNamedType,
  GraphQLObjectType,
} from 'graphql';
import { isInterfaceType } from 'graphql';

/** What of a type is printed. */
interface Kept {
  readonly fields: readonly GraphQLField<unknown, unknown>[];
  readonly interfaces: readonly GraphQLInterfaceType[];
  /** Whether its fields are described. */
  readonly isDescribed: boolean;
  argsOf(field: GraphQLField<unknown, unknown>): readonly GraphQLArgument[];
}

export function slimObject(
  type: GraphQLObjectType | GraphQLInterfaceType,
  { fields, interfaces, isDescribed, argsOf }: Kept,
): string {
  const bases = interfaces.length > 0 ? ` implements ${interfaces.map(({ name }) => name).join(' & ')}` : '';
  const lines = fields.flatMap((field) => {
    const args = argsOf(field).map(({ name, type: input }) => `${name}: ${input}`);
    const described = isDescribed && field.description ? [`  ${quoted(firstSentence(field.description))}`] : [];
    return [...described, `  ${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''}: ${field.type}`];
  });
  return `${head(type)}${isInterfaceType(type) ? 'interface' : 'type'} ${type.name}${bases} {\n${lines.join('\n')}\n}`;
}

export function slimInput(type: GraphQLInputObjectType): string {
  const fields = Object.values(type.getFields()).filter(({ deprecationReason }) => deprecationReason == null);
  const oneOf = type.isOneOf ? ' @oneOf' : '';
  return `input ${type.name}${oneOf} {\n${fields.map((field) => `  ${field.name}: ${field.type}`).join('\n')}\n}`;
}

export function slimEnum(type: GraphQLEnumType): string {
  const values = type.getValues().filter(({ deprecationReason }) => deprecationReason == null);
  return `enum ${type.name} { ${values.map(({ name }) => name).join(' ')} }`;
}

export function slimScalar(type: GraphQLNamedType): string {
  return `${head(type)}scalar ${type.name}`;
}

function head({ description }: GraphQLNamedType): string {
  return description ? `${quoted(firstSentence(description))}\n` : '';
}

function firstSentence(text: string): string {
  const [, sentence = text] = /^([\s\S]+?[.;])(?:\s|$)/.exec(text) ?? [];
  return sentence.replace(/[.;]$/, '').replaceAll('\n', ' ');
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
