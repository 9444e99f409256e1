import type { GraphQLSchema } from 'graphql';
import type { NamedOperations } from '../named/named.ts';
import { assessTool } from './tool/assess.ts';
import { belongTools } from './tool/belong.ts';
import { citeTool } from './tool/cite.ts';
import { findTools } from './tool/find.ts';
import { happenTools } from './tool/happen.ts';
import { measureTools } from './tool/measure.ts';
import { runTool } from './tool/run.ts';
import type { Tool } from './tool.ts';

/** All tools that answer from the record, in the order in which they are told. */
export function toolsOf(schema: GraphQLSchema, operations: NamedOperations): readonly Tool[] {
  const tools = [
    ...findTools(schema),
    ...belongTools(schema),
    ...measureTools(schema),
    ...happenTools(schema),
    citeTool(schema),
    assessTool(schema),
  ];
  return [...tools, runTool(operations)];
}
