import { INTROSPECTION_OFF, NOT_TOLD } from '../guard/introspection.ts';
import type { NamedOperations } from '../named/named.ts';
import { fixedAnswer, pathOf, type Route, readRoute } from '../route.ts';
import { fail, SAME_FOR_ALL, send } from '../send.ts';
import { answerOperation, type RestParts } from './answer.ts';
import { openApi } from './openapi/document.ts';

const PLACE = '/api/';
const DESCRIPTION = '/openapi.json';
const JSON_TYPE = 'application/json; charset=utf-8';
/** Operations that an error names; the index has them all. */
const MOST_NAMED = 5;

interface RestOptions extends RestParts {
  readonly operations: () => NamedOperations;
  /** Whether the schema is told to nobody. */
  readonly isClosed: boolean;
}

/** The named operations by addresses, one each, for whoever speaks no GraphQL, and what describes them to programs. */
export function restRoutes(options: RestOptions): Route[] {
  const { release, schema, operations, isClosed } = options;
  const fixed = (make: () => unknown) =>
    fixedAnswer(release, JSON_TYPE, () => Buffer.from(`${JSON.stringify(make())}\n`), SAME_FOR_ALL);
  const index = fixed(() => indexOf(operations()));
  const description = fixed(() => openApi(schema, operations(), release));
  return [
    readRoute(
      PLACE,
      (request, response, url) => {
        const path = pathOf(url);
        const name = path.slice(PLACE.length).replace(/\/+$/, '');
        if (name === '') return send(request, response, index());
        const operation = operations().get(name);
        if (operation) return answerOperation(request, response, url, operation, options);
        const near = alike(name, operations());
        fail(
          response,
          404,
          'NOT_FOUND',
          `there is nothing at ${path}: ${PLACE} lists what there is`,
          {},
          { candidates: near },
        );
      },
      (path) => `${path}/`.startsWith(PLACE),
    ),
    readRoute(DESCRIPTION, (request, response) => {
      if (isClosed) return fail(response, 403, INTROSPECTION_OFF, NOT_TOLD);
      return send(request, response, description());
    }),
  ];
}

function indexOf(operations: NamedOperations) {
  return {
    description: DESCRIPTION,
    operations: [...operations.values()].map(({ name, summary, node }) => ({
      name,
      summary,
      address: `${PLACE}${name}`,
      parameters: (node.variableDefinitions ?? []).map(({ variable }) => variable.name.value),
    })),
  };
}

/** Operations that share a word with a name. */
function alike(name: string, operations: NamedOperations): readonly string[] {
  const words = name
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 2);
  return [...operations.keys()].filter((one) => words.some((word) => one.includes(word))).slice(0, MOST_NAMED);
}
