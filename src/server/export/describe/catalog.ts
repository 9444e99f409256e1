import { FORMATS } from '../format/formats.ts';
import type { Listed, Offer } from '../offer/offer.ts';

export interface Entry {
  readonly kind: string;
  readonly path: string;
  readonly description: string;
  /** Those all its files have. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Places to try. */
  readonly examples: readonly string[];
  /** None when it is one file itself. */
  readonly files: readonly Listed[];
}

export interface Index {
  readonly release: string;
  readonly formats: Readonly<Record<string, { readonly type: string; readonly description: string }>>;
  readonly beside: Readonly<Record<string, string>>;
  readonly exports: readonly Entry[];
}

/** What can be taken away, and with which parameters. */
export function indexOf(release: string, offers: ReadonlyMap<string, Offer>): Index {
  return {
    release,
    formats: Object.fromEntries(
      Object.entries(FORMATS).map(([ending, { type, description }]) => [ending, { type, description }]),
    ),
    beside: {
      '/export/datapackage.json': 'the whole release as a Frictionless Data Package',
      '<file>-metadata.json': 'columns, citations and licences of a file, as W3C metadata of tables',
      'citation=comment': 'on a .csv: its sources in lines that begin with #, before the header',
      'Range: bytes=0-1023': 'any part of a file: its length and tag stay the same for as long as the release does',
    },
    exports: [...offers].map(([kind, { files, description, examples, parameters }]) => {
      const listed = files?.() ?? [];
      const [first] = listed;
      return {
        kind,
        path: `/export/${kind}${files ? '/<name>' : ''}.<format>`,
        description,
        parameters: first?.parameters ? {} : (parameters(first?.name ?? kind) ?? {}),
        examples,
        files: listed,
      };
    }),
  };
}
