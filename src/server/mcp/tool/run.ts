import { print } from 'graphql';
import { z } from 'zod';
import { badArgument } from '../../../store/store.ts';
import type { Named, NamedOperations } from '../../named/named.ts';
import { taking } from '../taken.ts';
import { defineTool, type Tool } from '../tool.ts';

/** Of the operations those are told that no other tool runs. */
export function runTool(operations: NamedOperations): Tool {
  const told = [...operations.values()].filter(({ isExample }) => isExample);
  return defineTool({
    name: 'run_operation',
    title: 'Run a named operation',
    description: `Runs a named operation. Beside those of the other tools there are: ${told.map(signature).join('; ')}.`,
    input: taking({
      name: z.string().min(1).describe('Name of the operation.'),
      variables: z.record(z.string(), z.unknown()).optional().describe('Its variables by name.'),
    }),
    question({ name, variables = {} }) {
      const named = operations.get(name);
      if (!named)
        throw badArgument('name', `there is no operation "${name}": there are ${[...operations.keys()].join(', ')}`);
      const { asOf, day = asOf } = variables;
      return {
        operation: name,
        variables,
        asOf: typeof day === 'string' ? day : null,
        lead: unknownVariables(named, variables),
      };
    },
  });
}

/** A name with its variables, as one reads it in a sentence. */
function signature({ name, node }: Named): string {
  const variables = (node.variableDefinitions ?? []).map(
    ({ variable, type }) => `${variable.name.value}: ${print(type)}`,
  );
  return variables.length > 0 ? `${name}(${variables.join(', ')})` : name;
}

/** GraphQL passes over variables that an operation does not have: an assistant would take them for heard. */
function unknownVariables(named: Named, given: Readonly<Record<string, unknown>>): readonly string[] {
  const known = (named.node.variableDefinitions ?? []).map(({ variable }) => variable.name.value);
  const unknown = Object.keys(given).filter((name) => !known.includes(name));
  if (unknown.length === 0) return [];
  const there = known.length > 0 ? `it takes ${known.join(', ')}` : 'it takes none';
  return [`${named.name} has no variable ${unknown.join(', ')}, which changes nothing here: ${there}.`];
}
