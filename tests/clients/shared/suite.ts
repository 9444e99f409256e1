import { type DocumentNode, print } from 'graphql';
import { describe, expect, test } from 'vitest';
import { expectSilence } from './console.ts';
import { clientSchema } from './contract.ts';
import { type Operation, type Part, readOperations, toDocument } from './documents.ts';
import { askPlainly, bare, type Variables } from './plain.ts';

/** Why something was found, and what may be out of date and since when, are values of one list, without ids: who wants them asks for the whole. */
const ASKED_WHOLE: ReadonlySet<string> = new Set(['SearchAndDataset', 'WhatIsOutOfDate']);

/** What a component of a front end asks for. */
export interface Asked {
  /** The name its modules bear. */
  readonly module: string;
  readonly document: DocumentNode;
  readonly variables: Variables;
}

/** A client with a cache of its own. */
export interface Client {
  /** Asks over HTTP, keeps the answer, and gives what it would show. */
  ask(asked: Asked): Promise<unknown>;
  /** What it would show of what it has; throws where it lacks something. */
  recall(asked: Asked): Promise<unknown>;
}

const DAYS: readonly Variables[] = [{ day: '1998-01-01' }, { day: '2008-12-26' }, { day: '2020-02-01' }, {}];
const schema = clientSchema();
const operations = readOperations();

function asked(operation: Operation, part: Part, variables: Variables = {}): Asked {
  return { module: `${operation.name}${part}`, document: toDocument(schema, operation, part), variables };
}

const plainly = async ({ document, variables }: Asked) => bare(await askPlainly(print(document), variables));

/**
 * What every client must show: the server's answers, whatever else its cache holds, and no word of complaint. Gives
 * what it did complain of.
 */
export function proveCache(createClient: () => Client): () => readonly string[] {
  const heard = expectSilence();

  const asksThenRecalls = async (client: Client, questions: readonly Asked[]) => {
    for (const question of questions) expect(bare(await client.ask(question))).toEqual(await plainly(question));
    for (const question of questions) expect(bare(await client.recall(question))).toEqual(await plainly(question));
  };

  describe('shows what the server answers, and has it still', () => {
    test.each(operations)('$name', (operation) => asksThenRecalls(createClient(), [asked(operation, 'Whole')]));
  });

  describe('loses nothing when two components ask for half of the fields each', () => {
    test.each(operations.filter(({ name }) => !ASKED_WHOLE.has(name)))('$name', (operation) =>
      asksThenRecalls(createClient(), [asked(operation, 'Odd'), asked(operation, 'Even')]),
    );
  });

  describe('never mixes two days', () => {
    test.each(operations.filter(({ dated }) => dated))('$name', (operation) =>
      asksThenRecalls(
        createClient(),
        DAYS.map((variables) => asked(operation, 'Whole', variables)),
      ),
    );
  });

  test('keeps everything side by side in one cache', () =>
    asksThenRecalls(
      createClient(),
      operations.flatMap((operation) =>
        (operation.dated ? DAYS : [{}]).map((variables) => asked(operation, 'Whole', variables)),
      ),
    ));

  return heard;
}
