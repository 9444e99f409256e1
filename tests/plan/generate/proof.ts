import { execute, type GraphQLSchema, parse, validate } from 'graphql';
import { suggestingOf } from '../../../src/builder/code/lookup.ts';
import { createPricing } from '../../../src/builder/limit/priced.ts';
import { Keep } from '../../../src/plan/keep/keep.ts';
import { createPlanner } from '../../../src/plan/planner.ts';
import type { Store } from '../../../src/store/store.ts';
import { type Generated, someDocument } from './document.ts';
import { Random } from './random.ts';

/** What came of it: how often each way was gone, and where the two differ. */
export interface Proof {
  documents: number;
  asked: number;
  /** Documents that validation or the limits refuse. */
  refused: number;
  /** Answers with errors, or with nulls that say more, which the short way leaves to the long one. */
  left: number;
  short: number;
  differences: number;
  /** Plain successes for which the short way has no answer: of the sources' texts, which come as promises. */
  givenUps: number;
  /** The first of them, and of where the ways differ. */
  readonly givenUp: string[];
  readonly differing: string[];
}

export interface ProofOptions {
  readonly documents: number;
  readonly seed: number;
  readonly memory: number;
  /** Most that a document may cost: what is dearer is refused on both ways. */
  readonly maxCost: number;
}

/** Generates documents and holds the short way's bytes against what graphql-js answers. */
export function prove(schema: GraphQLSchema, store: Store, { documents, seed, memory, maxCost }: ProofOptions): Proof {
  const random = new Random(seed);
  const assertPrice = createPricing(schema, { maxDepth: 20, maxCost });
  const planner = createPlanner({
    schema,
    context: { store },
    keep: new Keep(memory),
    assertText: () => undefined,
    assertDocument: () => undefined,
    validate,
    assertPrice,
    speaks: (field) => suggestingOf(field) !== null,
  });
  const proof: Proof = {
    documents: 0,
    asked: 0,
    refused: 0,
    left: 0,
    short: 0,
    differences: 0,
    givenUps: 0,
    givenUp: [],
    differing: [],
  };
  while (proof.documents < documents) {
    proof.documents++;
    proveOne(someDocument(random, schema));
  }
  return proof;

  function proveOne({ query, operationName, asked }: Generated): void {
    const document = parse(query);
    const isValid = validate(schema, document).length === 0;
    // Twice over, so that what was kept the first time answers the second.
    for (const variables of [...asked, ...asked]) {
      proof.asked++;
      const bytes = planner.answer(query, operationName, variables)?.bytes;
      const short = bytes && Buffer.from(bytes).toString();
      if (!isValid || isDear(document, operationName, variables)) {
        proof.refused++;
        if (short !== undefined) differ(query, variables, short, 'a refusal');
        continue;
      }
      const result = execute({ schema, document, operationName, variableValues: variables, contextValue: { store } });
      const long = JSON.stringify(result);
      if (short === long) proof.short++;
      else if (short !== undefined) differ(query, variables, short, long);
      else if (long.includes('"errors"') || hasNull(result)) proof.left++;
      else {
        proof.givenUps++;
        note(proof.givenUp, query, variables, '', long);
      }
    }
  }

  function differ(query: string, variables: object, short: string, long: string): void {
    proof.differences++;
    note(proof.differing, query, variables, short, long);
  }

  function isDear(document: ReturnType<typeof parse>, name: string | null, variables: object): boolean {
    const operations = document.definitions.filter((node) => node.kind === 'OperationDefinition');
    const operation = operations.find((node) => name === null || node.name?.value === name);
    const fragments = document.definitions.flatMap((node) =>
      node.kind === 'FragmentDefinition' ? [[node.name.value, node] as const] : [],
    );
    try {
      if (operation) assertPrice(operation, Object.fromEntries(fragments), { ...variables });
      return operation === undefined;
    } catch {
      return true;
    }
  }
}

/** Whether something at the root, or an item of a list there, is null: suggestions stand beside it. */
function hasNull(result: unknown): boolean {
  const { data } = result as { readonly data?: object | null };
  return Object.values(data ?? {}).some((value) => value === null || (Array.isArray(value) && value.includes(null)));
}

const MOST_NOTED = 20;

function note(list: string[], query: string, variables: object, short: string, long: string): void {
  if (list.length >= MOST_NOTED) return;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  list.push(
    `${query}\n${JSON.stringify(variables)}\n${short.slice(Math.max(0, at - 60), at + 60)}\n${long.slice(Math.max(0, at - 60), at + 60)}`,
  );
}
