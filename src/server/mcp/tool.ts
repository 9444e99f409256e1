import type { GraphQLSchema } from 'graphql';
import { isEnumType } from 'graphql';
import { z } from 'zod';
import { formatDay } from '../../model/day/day.ts';
import { readDate } from '../../model/time.ts';
import type { Reply, Variables } from '../named/asking.ts';

/** What a tool asks. */
export interface Question {
  readonly operation: string;
  readonly variables: Variables;
  /** The day that it is about, where it is about one; undefined for the release's own. */
  readonly asOf?: string | null | undefined;
  /** Sentences that stand before the answer. */
  readonly lead?: readonly string[];
}

/** What tools ask by. */
export interface Desk {
  /** The plain answer of an operation, for what is decided by it. */
  ask(operation: string, variables: Variables): Promise<Reply>;
}

/** A tool that answers from the record by named operations. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: z.ZodObject;
  question(given: unknown, desk: Desk): Question | Promise<Question>;
}

/** Gives a tool's question the types of its input, which the protocol has checked before. */
export function defineTool<I extends z.ZodObject>(
  tool: Omit<Tool, 'input' | 'question'> & {
    readonly input: I;
    question(given: z.infer<I>, desk: Desk): Question | Promise<Question>;
  },
): Tool {
  return { ...tool, question: (given, desk) => tool.question(tool.input.parse(given), desk) };
}

export const asOf = z
  .string()
  .optional()
  .describe("Day of the answer, YYYY-MM-DD, or the last of YYYY or YYYY-MM; without it the release's.");

const YEAR_OR_MONTH = /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/;

/** A day, or the first or last one of a year or month. */
export function dayOf(text: string, end: 'earliest' | 'latest'): string {
  return YEAR_OR_MONTH.test(text) ? formatDay(readDate(text)[end]) : text;
}

/** What a tool is given, with the last day of a year or month that it shall answer of. */
export function onDay(given: unknown): unknown {
  if (typeof given !== 'object' || given === null || !('asOf' in given)) return given;
  const { asOf: said } = given;
  return typeof said === 'string' ? { ...given, asOf: dayOf(said, 'latest') } : given;
}

export const year = z.number().int().min(-9999).max(9999);
export const first = z.number().int().min(1).max(500).optional().describe('Most items of the list.');
export const after = z.string().optional().describe('Cursor of an earlier answer, to go on behind it.');

/** A word of the schema. */
export function wordOf(schema: GraphQLSchema, enumName: string) {
  const type = schema.getType(enumName);
  if (!isEnumType(type)) throw new Error(`the schema has no enum ${enumName}`);
  return z.enum(type.getValues().map(({ name }) => name));
}
