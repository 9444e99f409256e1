import {
  defaultFieldResolver,
  execute,
  type GraphQLField,
  getNamedType,
  isLeafType,
  isObjectType,
  isScalarType,
  parse,
} from 'graphql';
import { type Day, formatDay } from '../../src/model/day/day.ts';
import { Dated, Moment } from '../../src/model/day/moment.ts';
import { toSchema } from '../../src/schema/schema.ts';
import type { Store } from '../../src/store/store.ts';

/** Stands in an answer where the asked day is printed. */
const HOLE = '⟨day⟩';

export interface Question {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** What a moment made of a question: the answer with its day left open, and the days it is said to hold for. */
export interface Spanned {
  readonly text: string;
  readonly from: Day;
  readonly until: Day;
}

/** Asks graphql-js with the day given as `$day`, plain or, throughout the schema, as moments. */
export class Asker {
  readonly #store: Store;
  readonly #schema = toSchema();
  /** The moment of each day while moments are asked with, none while days are. */
  #moments: Map<Day, Moment> | null = null;
  /** The one whose day is left open in the answer. */
  #open: Moment | null = null;

  constructor(store: Store) {
    this.#store = store;
    for (const type of Object.values(this.#schema.getTypeMap())) {
      if (isObjectType(type)) for (const field of Object.values(type.getFields())) this.#turn(field);
    }
    const date = this.#schema.getType('Date');
    if (!isScalarType(date)) throw new Error('no Date');
    const serialize = date.serialize.bind(date);
    date.serialize = (value: unknown) => (value === HOLE ? HOLE : serialize(value));
  }

  /** Resolves a field in another way. */
  replace(type: string, name: string, resolve: (source: unknown) => unknown): void {
    const found = this.#schema.getType(type);
    const field = isObjectType(found) ? found.getFields()[name] : undefined;
    if (!field) throw new Error(`no field ${type}.${name}`);
    field.resolve = resolve;
  }

  /** The answer of a plain day. */
  plain(question: Question, day: Day): Promise<string> {
    return this.#ask(question, day);
  }

  /** The answer with a moment for every day, its ids and dates printed by graphql-js. */
  async seen(question: Question, day: Day): Promise<string> {
    this.#moments = new Map();
    try {
      return await this.#ask(question, day);
    } finally {
      this.#moments = null;
    }
  }

  /** The same with the asked day left open, and the days it is said to hold for. */
  async spanned(question: Question, day: Day): Promise<Spanned> {
    const open = new Moment(day);
    this.#open = open;
    this.#moments = new Map([[day, open]]);
    try {
      const text = await this.#ask(question, day);
      return { text, from: open.from, until: open.until };
    } finally {
      this.#moments = null;
      this.#open = null;
    }
  }

  async #ask({ query, variables }: Question, day: Day): Promise<string> {
    const result = await execute({
      schema: this.#schema,
      document: parse(query, { noLocation: true }),
      variableValues: { ...variables, day: formatDay(day) },
      contextValue: { store: this.#store },
    });
    return JSON.stringify(result);
  }

  #turn(field: GraphQLField<unknown, unknown>): void {
    const resolve = field.resolve ?? defaultFieldResolver;
    const isLeaf = isLeafType(getNamedType(field.type));
    field.resolve = (source, args, context, info) => {
      if (this.#moments === null) return resolve(source, args, context, info);
      const { asOf } = args;
      const turned = typeof asOf === 'number' ? { ...args, asOf: this.#momentOf(asOf) } : args;
      const value: unknown = resolve(source, Object.freeze(turned), context, info);
      // Asked for by a cursor and not by a document, an id is read with its day.
      return isLeaf && this.#open && info ? this.#opened(value) : value;
    };
  }

  #momentOf(day: Day): Moment {
    const moment = this.#moments?.get(day) ?? new Moment(day);
    this.#moments?.set(day, moment);
    return moment;
  }

  #opened(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((one) => this.#opened(one));
    if (value instanceof Promise) return value.then((one) => this.#opened(one));
    if (value instanceof Dated && value.day === this.#open) return value.start + HOLE;
    return value instanceof Moment && value === this.#open ? HOLE : value;
  }
}

/** An answer whose day was left open, for one day. */
export function closed({ text }: Spanned, day: Day): string {
  return text.replaceAll(HOLE, formatDay(day));
}
