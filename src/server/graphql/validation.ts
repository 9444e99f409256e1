import {
  type ASTNode,
  DirectiveLocation,
  type DocumentNode,
  GraphQLError,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  Kind,
  print,
  specifiedRules,
  TypeInfo,
  typeFromAST,
  type ValidationRule,
  type VariableDefinitionNode,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { almanacErrorIn } from '../../builder/errors.ts';
import { noIntrospection } from '../guard/introspection.ts';

/** Errors of one document that are told; whoever has more learns nothing from the rest. */
const MOST_ERRORS = 50;
/** Messages of graphql-js quote what was sent, however long and in each anew: a long one is cut, many end the reading. */
const LONGEST_MESSAGE = 1000;
const MOST_TEXT = 100_000;

type Maybe<T> = T | null | undefined;

/** What is told of the place of an error beside its message, or instead of it. */
interface Told {
  readonly argument?: string;
  readonly candidates?: readonly string[];
  readonly message?: string;
}

/** A document with the variables given for it, where it has come to that. */
interface Sent {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Nothing of the schema is told that was not asked rightly. */
  readonly isClosed?: boolean;
}

/** Validates as graphql-js does, and says what to do where that gives up. */
export function validated(
  schema: GraphQLSchema,
  document: DocumentNode,
  rules: readonly ValidationRule[] = specifiedRules,
  isClosed = false,
): readonly GraphQLError[] {
  const reported: GraphQLError[] = [];
  const stop = new Error(TOO_MANY);
  let text = 0;
  // Put before the rules, so that what they report passes through it.
  const bounding: ValidationRule = (context) => {
    context.reportError = (error) => {
      if (isToldAgain(schema, error, reported)) return;
      if (reported.length === MOST_ERRORS || text > MOST_TEXT) throw stop;
      text += error.message.length;
      reported.push(error);
    };
    return {};
  };
  try {
    const guards = isClosed ? [noIntrospection] : [];
    const aborted = validate(schema, document, [bounding, ...guards, ...rules], { hideSuggestions: isClosed });
    return [...reported, ...aborted.map(() => new GraphQLError(TOO_ALIKE))];
  } catch (error) {
    if (error !== stop) throw error;
    return [...reported, new GraphQLError(TOO_MANY)];
  }
}

/** An unknown directive is told once, however often it is repeated. */
function isToldAgain(
  schema: GraphQLSchema,
  { message, nodes }: GraphQLError,
  reported: readonly GraphQLError[],
): boolean {
  const [node] = nodes ?? [];
  const isUnknown = node?.kind === Kind.DIRECTIVE && !schema.getDirective(node.name.value);
  return isUnknown && reported.some((before) => before.message === message);
}

const TOO_MANY = 'there are more errors than are told: mend these and ask again';
const TOO_ALIKE =
  'too many selections of the same fields stand side by side to be compared with one another: write fields once instead of in many fragments or copies, or split the document';

/** Errors in a document, or in variables given for it, with code, the argument at fault and what to choose instead. */
export function explained(errors: readonly GraphQLError[], sent: Sent): GraphQLError[] {
  const told = toldOf(new Set(errors.flatMap(({ nodes }) => nodes?.[0] ?? [])), sent);
  return errors.map((error) => {
    const ours = almanacErrorIn(error);
    const { message = error.message, ...more } = (error.nodes?.[0] && told.get(error.nodes[0])) ?? {};
    const code = ours?.code ?? error.extensions.code ?? 'GRAPHQL_VALIDATION_FAILED';
    // What a value of ours is refused with says all: what the library says around it is not for people.
    const own = ours && (more.argument === undefined ? ours.message : `${more.argument}: ${ours.message}`);
    return new GraphQLError(shortened(own ?? message), {
      nodes: error.nodes,
      source: error.source,
      positions: error.positions,
      path: error.path,
      extensions: { ...error.extensions, ...ours?.details, code, ...more },
    });
  });
}

function shortened(message: string): string {
  return message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE)}…` : message;
}

/** What is told of each of some nodes, from one reading of the document. */
function toldOf(nodes: ReadonlySet<ASTNode>, sent: Sent): ReadonlyMap<ASTNode, Told> {
  const told = new Map<ASTNode, Told>();
  if (nodes.size === 0) return told;
  const types = new TypeInfo(sent.schema);
  const around: string[] = [];
  visit(
    sent.document,
    visitWithTypeInfo(types, {
      enter(node, _key, parent) {
        if (node.kind === Kind.ARGUMENT) around.push(node.name.value);
        if (node.kind === Kind.VARIABLE_DEFINITION) around.push(node.variable.name.value);
        if (!nodes.has(node)) return;
        const argument = around.at(-1);
        const place = parent && 'kind' in parent ? parent : null;
        told.set(node, {
          ...(argument === undefined ? {} : { argument }),
          ...(sent.isClosed ? {} : remedy(node, place, types, sent)),
        });
      },
      leave(node) {
        if (node.kind === Kind.ARGUMENT || node.kind === Kind.VARIABLE_DEFINITION) around.pop();
      },
    }),
  );
  return told;
}

/** What could stand in place of what is unknown, or must be there and is not. */
function remedy(node: ASTNode, parent: ASTNode | null, types: TypeInfo, { schema, document, variables }: Sent): Told {
  switch (node.kind) {
    case Kind.DIRECTIVE:
      return types.getDirective() ? {} : directives(schema, node.name.value);
    case Kind.ARGUMENT:
      return among(
        node.name.value,
        (types.getDirective() ?? types.getFieldDef())?.args.map(({ name }) => name),
      );
    case Kind.FIELD: {
      const field = types.getFieldDef();
      if (!field) return among(node.name.value, fieldsOf(types.getParentType()));
      const missing = field.args.find(
        (argument) => isRequiredArgument(argument) && !node.arguments?.some(({ name }) => name.value === argument.name),
      );
      return missing ? { argument: missing.name } : {};
    }
    case Kind.OBJECT_FIELD:
      return among(node.name.value, fieldsOf(getNamedType(types.getParentInputType())));
    case Kind.NAME:
      return parent?.kind === Kind.FRAGMENT_SPREAD ? among(node.value, fragmentsIn(document)) : {};
    case Kind.VARIABLE_DEFINITION:
      return variables ? variable(node, schema, variables) : {};
    case Kind.ENUM:
    case Kind.STRING:
    case Kind.INT:
      return among(String(node.value), valuesOf(getNamedType(types.getInputType())));
    default:
      return {};
  }
}

/** Nothing when the name is known. */
function among(name: string, known: readonly string[] | undefined): Told {
  return known === undefined || known.length === 0 || known.includes(name) ? {} : { candidates: known };
}

function fieldsOf(type: Maybe<GraphQLNamedType>): readonly string[] | undefined {
  return isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
    ? Object.keys(type.getFields())
    : undefined;
}

function valuesOf(type: Maybe<GraphQLNamedType>): readonly string[] | undefined {
  return isEnumType(type) ? type.getValues().map(({ name }) => name) : undefined;
}

function fragmentsIn({ definitions }: DocumentNode): readonly string[] {
  return definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? node.name.value : []));
}

function directives(schema: GraphQLSchema, name: string): Told {
  const known = schema.getDirectives().filter(({ locations }) => locations.includes(DirectiveLocation.FIELD));
  const candidates = known.map((directive) => directive.name);
  const choice = candidates.map((candidate) => `@${candidate}`).join(' or ');
  return { message: `there is no directive @${name} in queries: use ${choice}, or none`, candidates };
}

/** Of a variable whose value was refused, or is missing: a value of another name may be meant for it. */
function variable(
  { variable: { name }, type }: VariableDefinitionNode,
  schema: GraphQLSchema,
  given: Readonly<Record<string, unknown>>,
): Told {
  if (Object.hasOwn(given, name.value)) {
    const named = typeFromAST(schema, type);
    const values = valuesOf(named && getNamedType(named));
    return values ? { candidates: values } : {};
  }
  const others = Object.keys(given).slice(0, MOST_ERRORS);
  const there = others.length === 0 ? 'none is given' : `given are ${others.join(', ')}`;
  return { message: `the variable $${name.value} of type ${print(type)} is missing: send it in variables; ${there}` };
}
