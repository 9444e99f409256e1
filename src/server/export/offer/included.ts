import { type ConstDirectiveNode, type DirectiveNode, type DocumentNode, getOperationAST, Kind, visit } from 'graphql';

type Given = Readonly<Record<string, unknown>>;

/** What of a document is answered with its variables: a table has no columns for what is left out. */
export function included(document: DocumentNode, given: Given): DocumentNode {
  const defaults = (getOperationAST(document)?.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
    defaultValue?.kind === Kind.BOOLEAN ? [[variable.name.value, defaultValue.value] as const] : [],
  );
  const values: Given = { ...Object.fromEntries(defaults), ...given };
  const enter = ({ directives }: { readonly directives?: readonly DirectiveNode[] | undefined }) =>
    directives?.some((one) => leavesOut(one, values)) ? null : undefined;
  return visit(document, { Field: { enter }, FragmentSpread: { enter }, InlineFragment: { enter } });
}

function leavesOut({ name, arguments: given }: DirectiveNode | ConstDirectiveNode, values: Given): boolean {
  const condition = given?.find((one) => one.name.value === 'if')?.value;
  const holds =
    condition?.kind === Kind.VARIABLE
      ? values[condition.name.value]
      : condition?.kind === Kind.BOOLEAN
        ? condition.value
        : undefined;
  return (name.value === 'include' && holds === false) || (name.value === 'skip' && holds === true);
}
