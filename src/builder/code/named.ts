import type { Finder } from '../../store/find/finder.ts';

/** Marks an argument or input field that names a thing, so that none takes less than the thing's root field does. */
interface Naming {
  readonly names?: Finder<unknown>;
}

/** Options of an argument or input field that names a thing. */
export function named(finder: Finder<unknown>, what: string) {
  return { description: `${what}, by ${takenBy(finder)}.`, extensions: { names: finder } satisfies Naming };
}

/** `whatever country(code:) takes` */
function takenBy({ fields }: Finder<unknown>): string {
  const all = fields.map((field) => `\`${field}(code:)\``);
  const last = all.at(-1) ?? '';
  return `whatever ${all.length === 1 ? last : `${all.slice(0, -1).join(', ')} or ${last}`} takes`;
}

/** The finder of what an argument or input field names; null for one that names nothing. */
export function finderIn({ extensions }: { readonly extensions: Naming }): Finder<unknown> | null {
  return extensions.names ?? null;
}
