import {
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isInputType,
  typeFromAST,
  type VariableDefinitionNode,
  valueFromASTUntyped,
} from 'graphql';
import { RELEASE_PARAMETER } from '../../live/named.ts';
import { themesOf } from '../../llms/theme.ts';
import type { Named, NamedOperations } from '../../named/named.ts';
import { Components, described, type Schema } from './input.ts';
import { meaningsOf } from './meaning.ts';
import { answerSchema } from './output.ts';

const JSON_TYPE = 'application/json';

/** OpenAPI 3.1 of the named operations, made from them and the types of the schema. */
export function openApi(schema: GraphQLSchema, operations: NamedOperations, release: string): Schema {
  const components = new Components();
  const themes = themesOf(schema);
  const paths = [...operations.values()].map(
    (named) =>
      [
        `/api/${named.name}`,
        { parameters: [{ $ref: `#/components/parameters/${RELEASE_PARAMETER}` }], get: operationOf(named) },
      ] as const,
  );
  return {
    openapi: '3.1.1',
    info: {
      title: 'Almanac',
      version: release,
      summary: 'World affairs, dated and cited: named operations of the graph by addresses.',
      description:
        'Each address answers one operation of GraphQL, whose text stands in the repository; /graphql answers any other. An answer is `{"data": …}`, an error `{"errors": [{"message", "extensions": {"code", …}}]}`. Without a day the answer is as of the day of the release.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags: themes.map(({ name, about }) => ({ name, description: about })),
    paths: Object.fromEntries(paths),
    components: {
      schemas: { ...Object.fromEntries(components.schemas), Errors: ERRORS },
      parameters: { [RELEASE_PARAMETER]: RELEASE },
      responses: RESPONSES,
      headers: HEADERS,
    },
  };

  function operationOf(named: Named): Schema {
    const { node, document, summary } = named;
    const roots = node.selectionSet.selections.flatMap((one) => (one.kind === 'Field' ? one.name.value : []));
    const root = schema.getQueryType();
    if (!root) throw new Error('the schema has no query type');
    const data = answerSchema(schema, document, components, { set: node.selectionSet, type: root, isSure: true });
    const meanings = meaningsOf(schema, document);
    const answer = { type: 'object', properties: { data }, required: ['data'] };
    return {
      operationId: node.name?.value,
      summary,
      tags: themes.filter((theme) => theme.roots.some((one) => roots.includes(one))).map(({ name }) => name),
      parameters: (node.variableDefinitions ?? []).map((variable) => parameterOf(variable, meanings)),
      responses: {
        200: {
          description: summary,
          headers: {
            etag: { $ref: '#/components/headers/etag' },
            'almanac-release': { $ref: '#/components/headers/almanac-release' },
            'almanac-valid': { $ref: '#/components/headers/almanac-valid' },
          },
          content: { [JSON_TYPE]: { schema: answer } },
        },
        ...Object.fromEntries(
          Object.keys(RESPONSES).map((status) => [status, { $ref: `#/components/responses/${status}` }]),
        ),
      },
    };
  }

  function parameterOf(
    { variable, type: node, defaultValue }: VariableDefinitionNode,
    meanings: ReadonlyMap<string, string>,
  ): Schema {
    const name = variable.name.value;
    const type = typeFromAST(schema, node);
    const given = isInputType(type) ? components.input(type) : {};
    const isObject = isInputObjectType(getNamedType(type));
    const fallback = defaultValue ? { default: valueFromASTUntyped(defaultValue) } : {};
    return {
      name,
      in: 'query',
      required: node.kind === 'NonNullType' && !defaultValue,
      ...described(meanings.get(name)),
      // A list stands between commas, an object as JSON.
      ...(isObject
        ? { content: { [JSON_TYPE]: { schema: { ...given, ...fallback } } } }
        : { style: 'form', explode: false, schema: { ...given, ...fallback } }),
    };
  }
}

const ERRORS: Schema = {
  type: 'object',
  required: ['errors'],
  properties: {
    errors: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['message', 'extensions'],
        properties: {
          message: { type: 'string', description: 'What is wrong, and what to do.' },
          path: { type: 'array', items: { type: ['string', 'integer'] }, description: 'Where in the answer.' },
          extensions: {
            type: 'object',
            required: ['code'],
            properties: {
              code: { type: 'string', description: 'A word that stays the same, such as `BAD_DATE`.' },
              argument: { type: 'string', description: 'The parameter at fault.' },
              candidates: { type: 'array', items: { type: 'string' }, description: 'What may have been meant.' },
            },
          },
        },
      },
    },
    data: { type: 'object', description: 'What could be answered all the same.' },
  },
};

const failure = (description: string): Schema => ({
  description,
  content: { [JSON_TYPE]: { schema: { $ref: '#/components/schemas/Errors' } } },
});

const RESPONSES: Readonly<Record<string, Schema>> = {
  400: failure('A parameter is unknown, missing or means nothing.'),
  404: failure('Nothing is known by this, or there is no such release: `candidates` may have been meant.'),
  429: failure('More requests than a client may make in a minute.'),
  503: failure('Too much to do, or a part that is needed is away: ask again after `retry-after` seconds.'),
};

const RELEASE: Schema = {
  name: RELEASE_PARAMETER,
  in: 'query',
  required: false,
  description: 'An older release to answer from, by version or name; without it the one that is served.',
  schema: { type: 'string' },
};

const HEADERS: Schema = {
  etag: { description: 'Tag of the answer, for `if-none-match`.', schema: { type: 'string' } },
  'almanac-release': { description: 'The release that answers.', schema: { type: 'string' } },
  'almanac-valid': {
    description: 'Days for which the answer is the same: an interval of ISO 8601 that ends before its second day.',
    schema: { type: 'string' },
  },
};
