import {
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  Kind,
  TypeInfo,
  type ValueNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** What each variable means: what the argument or condition does that it is given to first. */
export function meaningsOf(schema: GraphQLSchema, document: DocumentNode): ReadonlyMap<string, string> {
  const meanings = new Map<string, string>();
  const types = new TypeInfo(schema);
  const note = (value: ValueNode, description: string | null | undefined) => {
    const names = value.kind === Kind.LIST ? value.values : [value];
    for (const one of names)
      if (one.kind === Kind.VARIABLE && description && !meanings.has(one.name.value))
        meanings.set(one.name.value, description);
  };
  visit(
    document,
    visitWithTypeInfo(types, {
      Argument: ({ value }) => note(value, types.getArgument()?.description),
      ObjectField({ name, value }) {
        const parent = getNamedType(types.getParentInputType());
        if (isInputObjectType(parent)) note(value, parent.getFields()[name.value]?.description);
      },
    }),
  );
  return meanings;
}
