import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
} from 'graphql';
import { finderIn } from '../../src/builder/code/named.ts';

type Input = GraphQLArgument | GraphQLInputField;

/** An argument, or a field of an input that an argument takes, wherever the schema has one. */
export interface Place {
  /** `Country.statistic(indicator)`, `CountryFilter.party` */
  readonly name: string;
  readonly input: Input;
  /** The whole question with a value in this place, written as GraphQL. */
  readonly ask: (value: string) => string;
}

/** How things of a type are reached that have fields with arguments. */
const REACHED: Readonly<Record<string, string>> = {
  Query: '',
  Country: 'country(code: "KAZ")',
  Organization: 'organization(code: "sco")',
  Region: 'region(code: "143")',
  Continent: 'continent(code: "AS")',
  Area: 'area(code: "WLD")',
  CountryGroup: 'countryGroup(of: { organization: "sco" })',
  Indicator: 'indicator(code: "population_total")',
};

/** What a field cannot do without beside what the schema requires. */
const BESIDE: Readonly<Record<string, string>> = { 'Query.seriesSet': 'areas: ["WLD"]' };

/** One of each kind, as a field that requires one is filled. */
const SAMPLE: Readonly<Record<string, string>> = {
  indicator: '"population_total"',
  country: '"KAZ"',
  organization: '"sco"',
  Int: '1',
  Date: '"2000-01-01"',
  PartialDate: '"2000-01-01"',
  FigureInput: '{ value: "1" }',
  StatementInput: '{ border: { country: "KAZ", neighbour: "CHN" } }',
};

function sampleFor(input: Input): string {
  const finder = finderIn(input);
  const type = getNamedType(input.type);
  if (isInputObjectType(type)) return wrapped(input.type, SAMPLE[type.name] ?? '{ organization: "sco" }');
  if (isEnumType(type)) return wrapped(input.type, type.getValues()[0]?.name ?? '');
  return wrapped(input.type, SAMPLE[finder?.fields[0] ?? type.name] ?? '"x"');
}

function wrapped(type: GraphQLInputType, value: string): string {
  return isListType(getNullableType(type)) ? `[${value}]` : value;
}

function filled(inputs: readonly Input[], chosen: Input, value: string, beside = ''): string {
  const parts = inputs.flatMap((input) => {
    if (input === chosen) return [`${input.name}: ${value}`];
    return isRequired(input) ? [`${input.name}: ${sampleFor(input)}`] : [];
  });
  return [...parts, ...(beside.startsWith(`${chosen.name}:`) || beside === '' ? [] : [beside])].join(', ');
}

/** Alike for arguments and input fields. */
function isRequired({ type, defaultValue, default: given }: Input & { readonly default?: unknown }): boolean {
  return isNonNullType(type) && defaultValue === undefined && given === undefined;
}

/** What repeats the question as it was written. */
const ECHOES = new Set(['id', 'statement']);

/** Whatever can be read of an answer without more arguments: a count, and plain values. */
function selection(type: GraphQLNamedType): string {
  if (!isObjectType(type)) return isScalarType(type) ? '' : '{ __typename }';
  const fields = Object.values(type.getFields());
  const leaves = fields.filter(
    ({ name, type, args }) => !ECHOES.has(name) && isScalarType(getNamedType(type)) && args.length === 0,
  );
  return `{ __typename ${leaves.map(({ name }) => name).join(' ')} }`;
}

/** Every argument and input field of the schema that some field leads to, each input type once. */
export function placesIn(schema: GraphQLSchema): Place[] {
  const found: Place[] = [];
  const entered = new Set<string>();

  function enter(owner: string, inputs: readonly Input[], ask: (fields: string) => string, beside = ''): void {
    for (const input of inputs) {
      const put = (value: string) => ask(filled(inputs, input, wrapped(input.type, value), beside));
      found.push({ name: `${owner}.${input.name}`, input, ask: put });
      const type = getNamedType(input.type);
      if (!isInputObjectType(type) || entered.has(type.name)) continue;
      entered.add(type.name);
      enter(type.name, Object.values(type.getFields()), (fields) => put(`{ ${fields} }`));
    }
  }

  for (const [name, reached] of Object.entries(REACHED)) {
    const type = schema.getType(name);
    if (!isObjectType(type)) throw new Error(`no type ${name}`);
    for (const field of Object.values(type.getFields()) as GraphQLField<unknown, unknown>[]) {
      const ask = (args: string) => {
        const asked = `${field.name}(${args}) ${selection(getNamedType(field.type))}`;
        return reached === '' ? `{ ${asked} }` : `{ ${reached} { ${asked} } }`;
      };
      enter(`${name}.${field.name}`, field.args, ask, BESIDE[`${name}.${field.name}`]);
    }
  }
  return found;
}
