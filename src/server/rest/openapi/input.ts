import {
  type GraphQLEnumType,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLScalarType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
} from 'graphql';

/** A JSON Schema, of the draft that OpenAPI 3.1 takes. */
export type Schema = Readonly<Record<string, unknown>>;

const BUILT_IN: Readonly<Record<string, Schema>> = {
  Int: { type: 'integer', format: 'int32' },
  Float: { type: 'number' },
  String: { type: 'string' },
  Boolean: { type: 'boolean' },
  ID: { type: 'string' },
};

/** Schemas that have a name of their own, each described once. */
export class Components {
  readonly schemas = new Map<string, Schema>();

  /** A scalar, an enum or an input object, by reference where it is ours. */
  named(type: GraphQLNamedType): Schema {
    const own = BUILT_IN[type.name];
    if (own) return own;
    if (!this.schemas.has(type.name)) {
      // A filter holds filters: its place is taken before it is described.
      this.schemas.set(type.name, {});
      if (isScalarType(type)) this.schemas.set(type.name, scalar(type));
      if (isEnumType(type)) this.schemas.set(type.name, words(type));
      if (isInputObjectType(type)) this.schemas.set(type.name, this.#object(type));
    }
    return { $ref: `#/components/schemas/${type.name}` };
  }

  /** What may be given; that null may be given too goes without saying. */
  input(type: GraphQLInputType): Schema {
    if (isNonNullType(type)) return this.input(type.ofType);
    return isListType(type) ? { type: 'array', items: this.input(type.ofType) } : this.named(type);
  }

  #object(type: GraphQLInputObjectType): Schema {
    const fields = Object.values(type.getFields());
    const required = fields.flatMap(({ name, type: field, default: fallback }) =>
      isNonNullType(field) && fallback === undefined ? [name] : [],
    );
    return {
      type: 'object',
      ...described(type.description),
      properties: Object.fromEntries(
        fields.map((field) => [field.name, { ...this.input(field.type), ...described(field.description) }]),
      ),
      ...(required.length > 0 ? { required } : {}),
      additionalProperties: false,
    };
  }
}

function scalar({ description }: GraphQLScalarType): Schema {
  return { type: 'string', ...described(description) };
}

function words(type: GraphQLEnumType): Schema {
  const values = type.getValues();
  const meanings = values.map(({ name, description }) => `\`${name}\`: ${description ?? ''}`);
  return {
    type: 'string',
    enum: values.map(({ name }) => name),
    description: [type.description ?? '', ...meanings].join('\n- '),
  };
}

export function described(description: string | null | undefined): Schema {
  return description ? { description } : {};
}
