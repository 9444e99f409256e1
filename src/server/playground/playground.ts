import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { type GraphQLSchema, introspectionFromSchema } from 'graphql';
import type { Answer } from '../answer-cache.ts';
import { PLAYGROUND } from '../guard/headers.ts';
import { namedOperations } from '../named/named.ts';
import type { Operation } from '../named/operation.ts';
import { pathOf, type Route, readRoute } from '../route.ts';
import { send } from '../send.ts';
import { hashed } from '../wire/hashed.ts';
import { Refusal } from '../wire/refusal.ts';
import type { Addresses } from './page.ts';

const PLACE = '/playground/';
const OWN = join(import.meta.dirname, '../../pages/asset/play');
const SCRIPT = 'text/javascript; charset=utf-8';
const STYLE = 'text/css; charset=utf-8';

interface Made {
  readonly page: Buffer;
  readonly answers: ReadonlyMap<string, Answer>;
}

/** GraphiQL with examples beside it: a small page, and what it needs by names that change with the content, kept for ever. */
export function createPlayground(operations: () => readonly Operation[], schema: GraphQLSchema | null) {
  let making: Promise<Made> | null = null;
  const made = () => {
    making ??= make(operations(), schema);
    return making;
  };
  return {
    page: async () => ({ body: (await made()).page, headers: PLAYGROUND }),
    route: readRoute(
      PLACE,
      async (request, response, url) => {
        const answer = (await made()).answers.get(pathOf(url));
        if (answer) return send(request, response, answer);
        throw new Refusal(404, 'NOT_FOUND', 'the playground of this release asks for nothing here: open /graphql anew');
      },
      (path) => `${path}/`.startsWith(PLACE),
    ) satisfies Route,
  };
}

async function make(operations: readonly Operation[], schema: GraphQLSchema | null): Promise<Made> {
  // Nine megabytes, read when somebody opens it.
  const graphiql = await import('@graphql-yoga/render-graphiql/graphiql');
  const { pageOf } = await import('./page.ts');
  const own = (file: string) => readFileSync(join(OWN, file), 'utf8');
  const answers = new Map<string, Answer>();
  const put = (name: string, type: string, text: string) => {
    const { address, answer } = hashed(`${PLACE}${name}`, type, Buffer.from(text));
    answers.set(address, answer);
    return address;
  };
  const script = (file: string) => stripTypeScriptTypes(own(file));
  const form = put('form.js', SCRIPT, script('form.ts'));
  const addresses: Addresses = {
    editor: put('graphiql.js', SCRIPT, graphiql.js),
    play: put('play.js', SCRIPT, script('play.ts').replace("'./form.ts'", `'${form}'`)),
    styles: [put('graphiql.css', STYLE, graphiql.css), put('play.css', STYLE, own('play.css'))],
    // The editor would ask for it anew each time.
    schema: schema && put('schema.json', 'application/json; charset=utf-8', JSON.stringify(introspected(schema))),
    workers: {
      editorWorkerService: put('editor-worker.js', SCRIPT, graphiql.editorWorkerService),
      json: put('json-worker.js', SCRIPT, graphiql.jsonWorker),
      graphql: put('graphql-worker.js', SCRIPT, graphiql.graphqlWorker),
    },
  };
  const named = namedOperations(() => operations)();
  return { page: Buffer.from(String(await pageOf(named, addresses))), answers };
}

function introspected(schema: GraphQLSchema) {
  return introspectionFromSchema(schema, {
    specifiedByUrl: true,
    schemaDescription: true,
    inputValueDeprecation: true,
  });
}
