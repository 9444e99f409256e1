import type { GraphQLSchema } from 'graphql';
import type { NamedOperations } from '../named/named.ts';
import { slimSchema } from './slim.ts';
import { type Theme, themesOf } from './theme.ts';

/** The slim schemas by theme, each made when first asked for. */
export interface Slims {
  readonly themes: readonly Theme[];
  /** The schema of a theme of this name; null when there is none. */
  textOf(name: string): string | null;
}

export function slimsOf(schema: GraphQLSchema, operations: () => NamedOperations): Slims {
  const themes = themesOf(schema);
  const made = new Map<string, string>();
  return {
    themes,
    textOf(name) {
      const theme = themes.find((one) => one.name === name);
      if (!theme) return null;
      const text = made.get(name) ?? `# ${theme.about}\n${slimSchema(schema, theme, operations().values())}\n`;
      made.set(name, text);
      return text;
    },
  };
}

/** About as many tokens as a language model counts. */
export function tokensOf(text: string): number {
  return Math.ceil(text.length / 400) * 100;
}
