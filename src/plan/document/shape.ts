import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getNullableType,
  Kind,
  parseType,
  TypeInfo,
  type TypeNode,
  type ValueNode,
  type VariableDefinitionNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** A text with its plain values taken out, and these values by the names of the variables that stand for them. */
export interface Shape {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Comments, strings, and numbers that are no part of a name or of another number. */
const LITERALS = /#[^\n\r]*|"""|"(?:[^"\\\n\r]|\\.)*"|(?<![\w$.-])-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.-])/g;
/** What stands in a text's place of a value: no document holds it. */
const [STRING, INT, FLOAT] = ['\0s', '\0i', '\0f'];
const PREFIX = '_value';
/** Longer whole numbers lose digits as values of JSON. */
const LONGEST_INT = 15;
const WHOLE = /^-?\d+$/;

/** The shape of a text; null where values cannot be taken out of it one by one. */
export function shapeOf(text: string): Shape | null {
  const values: Record<string, string | number> = {};
  let count = 0;
  let isPlain = !text.includes('\0') && !text.includes(PREFIX) && text.isWellFormed();
  const key = text.replace(LITERALS, (literal) => {
    if (literal.startsWith('#')) return '';
    const value = literalValue(literal);
    if (value === null) isPlain = false;
    else values[`${PREFIX}${count++}`] = value;
    if (typeof value === 'string') return STRING;
    return WHOLE.test(literal) ? INT : FLOAT;
  });
  return isPlain && count > 0 ? { key, values } : null;
}

function literalValue(literal: string): string | number | null {
  if (!literal.startsWith('"')) return numberValue(literal);
  // Blocks, and escapes of which JSON knows nothing, are left where they are; brackets count where nesting is bounded.
  if (literal === '"""' || /[[({]/.test(literal)) return null;
  if (!literal.includes('\\')) return literal.slice(1, -1);
  try {
    const value = JSON.parse(literal) as string;
    return value.isWellFormed() ? value : null;
  } catch {
    return null;
  }
}

/** Zeros before others are no number here, and one with a sign is a text of its own where an id is asked for. */
function numberValue(literal: string): number | null {
  const value = Number(literal);
  const isOwn = WHOLE.test(literal) ? String(value) === literal : /^-?(0|[1-9]\d*)\D/.test(literal);
  return isOwn && literal.length <= LONGEST_INT ? value : null;
}

/**
 * A valid document with variables in place of its plain values, in their order in the text; null where one of them is more
 * than a value: a default, an argument of a directive, or what two fields of one name have to agree in.
 */
export function shaped(schema: GraphQLSchema, document: DocumentNode, count: number): DocumentNode | null {
  const types: string[] = [];
  const named = new Set<string>();
  const typeInfo = new TypeInfo(schema);
  let isPlain = true;
  const replaced = visit(
    document,
    visitWithTypeInfo(typeInfo, {
      VariableDefinition({ defaultValue }) {
        if (defaultValue && hasLiteral(defaultValue)) isPlain = false;
        return false;
      },
      Directive({ arguments: given = [] }) {
        if (given.some(({ value }) => hasLiteral(value))) isPlain = false;
        return false;
      },
      Field(node) {
        if (!argumentsHaveLiterals(node)) return;
        const name = node.alias?.value ?? node.name.value;
        if (named.has(name)) isPlain = false;
        named.add(name);
      },
      IntValue: replace,
      FloatValue: replace,
      StringValue: replace,
    }),
  );
  if (!isPlain || types.length !== count) return null;
  const definitions = types.map((type, index) => definitionOf(`${PREFIX}${index}`, parseType(type)));
  return {
    ...replaced,
    definitions: replaced.definitions.map((node) =>
      node.kind === Kind.OPERATION_DEFINITION
        ? { ...node, variableDefinitions: [...(node.variableDefinitions ?? []), ...definitions] }
        : node,
    ),
  };

  function replace() {
    const type = typeInfo.getInputType();
    if (!type) {
      isPlain = false;
      return undefined;
    }
    types.push(`${String(getNullableType(type))}!`);
    return variable(`${PREFIX}${types.length - 1}`);
  }
}

function variable(name: string) {
  return { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } } as const;
}

function definitionOf(name: string, type: TypeNode): VariableDefinitionNode {
  return { kind: Kind.VARIABLE_DEFINITION, variable: variable(name), type } as VariableDefinitionNode;
}

function argumentsHaveLiterals({ arguments: given = [] }: FieldNode): boolean {
  return given.some(({ value }) => hasLiteral(value));
}

function hasLiteral(value: ValueNode): boolean {
  let found = false;
  const see = () => {
    found = true;
  };
  visit(value, { IntValue: see, FloatValue: see, StringValue: see });
  return found;
}
