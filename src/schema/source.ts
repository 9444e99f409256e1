import { arg, builder } from '../builder/builder.ts';
import { CitationRef } from '../builder/cited.ts';
import { codeCondition } from '../builder/code/condition.ts';
import { lookup } from '../builder/code/lookup.ts';
import { textCondition } from '../builder/conditions.ts';
import { connectionOf, pageArgs, paginate } from '../builder/connection.ts';
import { filterOf } from '../builder/filter.ts';
import { demands } from '../builder/limit/size.ts';
import { Node, refetchable } from '../builder/node.ts';
import { encodeId, type View, viewOf } from '../builder/temporal.ts';
import { wordsEnum } from '../builder/words.ts';
import type { Correction, Licence } from '../model/source.ts';
import { sourceFinder } from '../store/find/record.ts';
import type { Source } from '../store/graph/record.ts';
import { whenReady } from '../store/maybe.ts';
import { type CitationFormat, printCitation } from '../store/source/bibliography.ts';

export const LicenceRef = builder.objectRef<Licence>('Licence').implement({
  description: 'The terms under which facts of a source are passed on.',
  fields: (t) => ({
    key: t.exposeID('key', { nullable: false, description: 'SPDX identifier where there is one.' }),
    name: t.exposeString('name', { nullable: false, description: 'Name in full.' }),
    url: t.exposeString('url', { description: 'Where its text stands.' }),
    attribution: t.exposeString('attribution', {
      nullable: false,
      description: 'Whether naming the source is `required`, `requested` or `none`.',
    }),
  }),
});

const CitationFormatEnum = wordsEnum('CitationFormat', 'How a citation is written.', {
  text: 'As plain text.',
  bibtex: 'As a BibTeX entry.',
  csl_json: 'As an item of CSL-JSON, the format of reference managers.',
} satisfies Record<CitationFormat, string>);

/** BibTeX is printed anew each time. */
const printing = demands({ work: ({ format }) => (format === 'BIBTEX' ? 20 : 0) });

const formatArg = () => arg({ type: CitationFormatEnum, defaultValue: 'text', description: 'How it is written.' });

export const SourceRef = builder.objectRef<View<Source>>('Source').implement({
  description: 'A cited work: a dataset, a register, a document.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({
      nullable: false,
      description: 'Identifies the source.',
      resolve: ({ record }) => encodeId('Source', record.key, null),
    }),
    key: t.id({ nullable: false, description: 'Stable key.', resolve: ({ record }) => record.key }),
    type: t.string({
      nullable: false,
      description: 'Sort of work, a word of the Citation Style Language: `dataset`, `book`, `article-newspaper` …',
      resolve: ({ record }) => record.workType,
    }),
    title: t.string({ nullable: false, description: 'Title of the work.', resolve: ({ record }) => record.title }),
    producer: t.string({ nullable: false, description: 'Who made it.', resolve: ({ record }) => record.producer }),
    publisher: t.string({
      nullable: false,
      description: 'Who published the copy used.',
      resolve: ({ record }) => record.publisher,
    }),
    published: t.field({
      type: 'PartialDate',
      description: 'When it was published.',
      resolve: ({ record }) => record.published,
    }),
    accessed: t.field({
      type: 'PartialDate',
      nullable: false,
      description: 'When it was read.',
      resolve: ({ record }) => record.accessed,
    }),
    version: t.string({ description: 'Version, edition or commit.', resolve: ({ record }) => record.version }),
    url: t.string({ description: 'Where it stands.', resolve: ({ record }) => record.url }),
    licence: t.field({
      type: LicenceRef,
      description: 'Terms of use.',
      resolve: ({ record }, _args, { store }) => store.graph.licences.get(record.licence),
    }),
    citation: t.string({
      nullable: false,
      description: 'The work, ready to print.',
      args: { format: formatArg() },
      ...printing,
      resolve: ({ record }, { format }) => printCitation(record, null, format ?? 'text'),
    }),
    note: t.string({ description: 'What to know before relying on it.', resolve: ({ record }) => record.note }),
  }),
});

refetchable('Source', sourceFinder.find);

CitationRef.implement({
  description: 'A place in a source where a fact stands.',
  fields: (t) => ({
    source: t.field({
      type: SourceRef,
      nullable: false,
      description: 'The work.',
      resolve: ({ source }, _args, { store }) => viewOf(source, store.today),
    }),
    locator: t.exposeString('locator', { description: 'Where in it: page, paragraph, row, code.' }),
    quote: t.exposeString('quote', { description: 'Its own words, 25 at most.' }),
    licence: t.field({
      type: LicenceRef,
      description: 'Terms under which the source is passed on.',
      resolve: ({ source }, _args, { store }) => store.graph.licences.get(source.licence),
    }),
    accessed: t.field({
      type: 'PartialDate',
      nullable: false,
      description: 'When the source was read.',
      resolve: ({ source }) => source.accessed,
    }),
    citation: t.string({
      nullable: false,
      description: 'The place in the source, ready to print.',
      args: { format: formatArg() },
      ...printing,
      resolve: ({ source, locator }, { format }) => printCitation(source, locator, format ?? 'text'),
    }),
  }),
});

export const CorrectionRef = builder.objectRef<Correction>('Correction').implement({
  description: 'A place where we depart from a source, or doubt it.',
  fields: (t) => ({
    key: t.exposeString('key', {
      nullable: false,
      description: 'The row it is about: of a figure place and year, `BRA|1960`, or years, `BRA|1960..1965`.',
    }),
    sourceValue: t.exposeString('sourceValue', { nullable: false, description: 'What the source says.' }),
    value: t.exposeString('value', { description: 'What we say instead; null when we say nothing, or keep it.' }),
    reason: t.exposeString('reason', { nullable: false, description: 'Why.' }),
    status: t.exposeString('status', {
      nullable: false,
      description: '`corrected`, `flagged` (doubtful, kept) or `reported` to the source.',
    }),
    decided: t.field({
      type: 'PartialDate',
      nullable: false,
      description: 'When that was decided.',
      resolve: ({ decided }) => decided,
    }),
  }),
});

const SourceConnection = connectionOf('Source', SourceRef, 'sources');

const sourceFilter = filterOf<Source>('SourceFilter', 'sources', {
  code: codeCondition(
    sourceFinder,
    'Which source it is',
    (source: Source) => source,
    ({ key }) => [key],
  ),
  title: textCondition('Its title.', ({ title }) => [title]),
  producer: textCondition('Who made it.', ({ producer }) => [producer]),
  licence: textCondition('Key of its licence.', ({ licence }) => [licence]),
});

builder.queryFields((t) => ({
  source: t.field({
    type: SourceRef,
    ...lookup(sourceFinder, 'A source', 'Key, in any case: `cia-world-factbook`; or an id.'),
  }),
  sources: t.field({
    type: SourceConnection,
    description: 'All cited works, by key.',
    args: { filter: t.arg({ type: sourceFilter.ref, description: 'Which sources.' }), ...pageArgs() },
    resolve: (_root, { filter, ...page }, { store }) => {
      const all = [...store.graph.sources.values()];
      return whenReady(sourceFilter.apply(all, filter, { store, day: store.today }), (found) =>
        paginate(found, page, (source) => viewOf(source, store.today)),
      );
    },
  }),
}));
