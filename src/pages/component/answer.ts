export interface Citation {
  readonly citation: string;
  readonly quote: string | null;
  readonly source: { readonly key: string };
}

/** What the operations of schema/operations/component answer. */
export interface Answer {
  readonly indicator?: { readonly name: string } | null;
  readonly organization?: { readonly name: string } | null;
  readonly country: {
    readonly name: string;
    readonly statistic?: {
      readonly value: number | null;
      readonly label: string | null;
      readonly period: string;
      readonly qualifier: string;
      readonly unit: { readonly label: string };
      readonly citations: readonly Citation[];
    } | null;
    readonly memberships?: {
      readonly nodes: readonly {
        readonly role: string;
        readonly dates: string | null;
        readonly certainty: string;
        readonly knownThrough: string | null;
        readonly citations: readonly Citation[];
      }[];
    } | null;
    readonly capitals?: readonly {
      readonly city: { readonly name: string };
      readonly citations: readonly Citation[];
    }[];
  } | null;
}
