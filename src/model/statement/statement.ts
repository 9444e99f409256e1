import { z } from 'zod';
import { AlmanacError } from '../errors.ts';
import { ROLES } from '../organization.ts';
import { OFFICES } from '../relation.ts';
import { LANGUAGE_STATUSES } from '../thing/speech.ts';
import { type PartialDate, readDate } from '../time.ts';

/** A date as it is written, or as it was read already. */
const date = z.unknown().transform((value, context): PartialDate => {
  if (isDate(value)) return value;
  try {
    return readDate(String(value));
  } catch (error) {
    if (!(error instanceof AlmanacError)) throw error;
    context.addIssue({ code: 'custom', message: error.message });
    return z.NEVER;
  }
});

function isDate(value: unknown): value is PartialDate {
  return typeof value === 'object' && value !== null && 'earliest' in value;
}

const name = z.string();
const names = z.array(name);
const when = date.nullish();
const flag = z.boolean().nullish();
/** Of what holds for a time: the day or time it is said of, and whether it is denied. */
const lasting = { on: when, not: flag };

export const QUANTIFIERS = ['exactly', 'about', 'more_than', 'less_than', 'at_least', 'at_most', 'between'] as const;
export const STANDINGS = ['signatory', 'party', 'in_force', 'none'] as const;
export const CHOICES = ['yes', 'no', 'abstain', 'absent'] as const;
export const SUPERLATIVES = ['first', 'last', 'only', 'largest', 'smallest'] as const;
export const DIRECTIONS = ['largest', 'smallest'] as const;
export const BALLOTS = ['president', 'parliament', 'upper'] as const;
export const BONDS = ['relations', 'recognition'] as const;

/** A figure as it stands in a text: the digits that are written say how exact it is. */
export const figure = z.strictObject({
  value: z.string(),
  to: z.string().nullish(),
  qualifier: z.enum(QUANTIFIERS).nullish(),
  unit: z.string().nullish(),
});

/** Countries meant together; with nothing named, all. */
export const among = z.strictObject({
  organization: name.nullish(),
  role: z.array(z.enum(ROLES)).nullish(),
  region: name.nullish(),
  continent: name.nullish(),
  countries: names.nullish(),
});

const shapes = {
  membership: z.strictObject({
    member: name,
    organization: name,
    role: z.array(z.enum(ROLES)).nullish(),
    ...lasting,
    joined: when,
    left: when,
  }),
  memberCount: z.strictObject({
    organization: name,
    role: z.array(z.enum(ROLES)).nullish(),
    count: figure,
    on: when,
  }),
  capital: z.strictObject({ country: name, city: name, ...lasting, since: when }),
  name: z.strictObject({ of: name, name, ...lasting }),
  currency: z.strictObject({ country: name, currency: name, ...lasting, since: when }),
  office: z.strictObject({
    country: name,
    person: name,
    office: z.enum(OFFICES).nullish(),
    ...lasting,
    since: when,
    until: when,
  }),
  border: z.strictObject({ country: name, neighbour: name, ...lasting }),
  treaty: z.strictObject({
    party: name,
    treaty: name,
    standing: z.enum(STANDINGS).nullish(),
    ...lasting,
    signed: when,
    ratified: when,
    left: when,
  }),
  headquarters: z.strictObject({ organization: name, city: name, ...lasting }),
  language: z.strictObject({ country: name, language: name, status: z.enum(LANGUAGE_STATUSES).nullish(), ...lasting }),
  election: z.strictObject({ country: name, of: z.enum(BALLOTS).nullish(), on: date, not: flag }),
  event: z.strictObject({ event: name, on: when, place: name.nullish() }),
  vote: z.strictObject({
    country: name,
    resolution: name,
    option: z.enum(CHOICES),
    on: when,
  }),
  tally: z.strictObject({
    resolution: name,
    yes: z.number().nullish(),
    no: z.number().nullish(),
    abstain: z.number().nullish(),
    adopted: flag,
    on: when,
  }),
  statistic: z.strictObject({
    indicator: name,
    of: name,
    figure,
    year: z.number().nullish(),
    on: when,
  }),
  ranking: z.strictObject({
    indicator: name,
    country: name,
    rank: z.number(),
    from: z.enum(DIRECTIONS).nullish(),
    among: among.nullish(),
    year: z.number().nullish(),
    on: when,
  }),
  superlative: z.strictObject({
    country: name,
    which: z.enum(SUPERLATIVES),
    indicator: name.nullish(),
    joining: name.nullish(),
    ratifying: name.nullish(),
    recognising: name.nullish(),
    among: among.nullish(),
    year: z.number().nullish(),
    on: when,
  }),
  existence: z.strictObject({ of: name, ...lasting, founded: when, ended: when }),
  succession: z.strictObject({ predecessor: name, successor: name, on: when, not: flag }),
  relation: z.strictObject({
    country: name,
    partner: name,
    kind: z.enum(BONDS).nullish(),
    ...lasting,
    established: when,
    ended: when,
  }),
};

export type Kind = keyof typeof shapes;
export const KINDS = Object.keys(shapes) as readonly Kind[];

/** What a statement of a kind says. */
export type Part<K extends Kind> = z.output<(typeof shapes)[K]>;
export type Figure = z.output<typeof figure>;
export type Among = z.output<typeof among>;

/** A sentence that can be held against the record, taken apart: exactly one of these. */
export type Statement = { readonly [K in Kind]?: Part<K> | null | undefined };

const optional = Object.fromEntries(Object.entries(shapes).map(([kind, shape]) => [kind, shape.nullish()]));

const shape = z
  .strictObject(optional)
  .refine((value) => Object.values(value).filter((part) => part != null).length === 1, {
    error: `is exactly one of ${KINDS.join(', ')}`,
  });

/** Reads a statement written as JSON; throws BAD_ARGUMENT, saying what of it is no statement. */
export function readStatement(text: string): Statement {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new AlmanacError('BAD_ARGUMENT', `a statement is written as JSON, got ${text}`);
  }
  const result = shape.safeParse(value);
  if (result.success) return result.data as Statement;
  const said = result.error.issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(' '));
  throw new AlmanacError('BAD_ARGUMENT', `${text} is no statement: ${said.join('; ')}`);
}

/** The statement as JSON, the form `readStatement` takes: dates as they are written, nothing that is left out. */
export function writeStatement(statement: Statement): string {
  return JSON.stringify(statement, (_key, value: unknown) => {
    if (typeof value === 'object' && value !== null && 'earliest' in value && 'text' in value) return value.text;
    return value === null ? undefined : value;
  });
}

/** The kind a statement is of and what it says. */
export function partOf(statement: Statement): { readonly [K in Kind]: readonly [K, Part<K>] }[Kind] {
  for (const kind of KINDS) {
    const part = statement[kind];
    if (part != null) return [kind, part] as never;
  }
  throw new AlmanacError('BAD_ARGUMENT', `a statement is exactly one of ${KINDS.join(', ')}`);
}
