import { INTROSPECTION_OFF, NOT_TOLD } from '../guard/introspection.ts';
import type { NamedOperations } from '../named/named.ts';
import { fixedAnswer, pathOf, type Route, readRoute } from '../route.ts';
import { fail, SAME_FOR_ALL, send } from '../send.ts';
import { llmsPage } from './page.ts';
import type { Slims } from './slims.ts';

const LLMS = '/llms.txt';
const PLACE = '/llms/schema/';
const TEXT = 'text/plain; charset=utf-8';

interface LlmsOptions {
  readonly release: string;
  readonly operations: () => NamedOperations;
  /** Null where the schema is told to nobody. */
  readonly slims: Slims | null;
}

/** What language models read first, and the schema in parts that they can hold. */
export function llmsRoutes({ release, operations, slims }: LlmsOptions): Route[] {
  const page = fixedAnswer(release, TEXT, () => Buffer.from(llmsPage(operations(), slims)), SAME_FOR_ALL);
  const places = new Map(
    (slims?.themes ?? []).map(({ name }) => [
      `${PLACE}${name}.graphql`,
      fixedAnswer(release, TEXT, () => Buffer.from(slims?.textOf(name) ?? ''), SAME_FOR_ALL),
    ]),
  );
  return [
    readRoute(LLMS, (request, response) => send(request, response, page())),
    readRoute(
      PLACE,
      (request, response, url) => {
        if (!slims) return fail(response, 403, INTROSPECTION_OFF, NOT_TOLD);
        const answer = places.get(pathOf(url));
        if (answer) return send(request, response, answer());
        const known = [...places.keys()].join(', ');
        return fail(response, 404, 'NOT_FOUND', `there is nothing at ${pathOf(url)}: there is ${known}`);
      },
      (path) => `${path}/`.startsWith(PLACE),
    ),
  ];
}
