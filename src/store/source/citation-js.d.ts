// The package comes without types; these are of the little that is used.
declare module '@citation-js/core' {
  export const plugins: {
    readonly input: { chain(text: string): readonly object[] };
    readonly output: { format(name: 'bibtex', items: readonly object[]): string };
    readonly config: { get(plugin: '@bibtex'): { readonly format: { useIdAsLabel: boolean } } };
  };
}
declare module '@citation-js/plugin-bibtex';
