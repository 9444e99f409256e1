import { arg, builder } from '../builder/builder.ts';
import { CitationRef, Fact } from '../builder/cited.ts';
import { codeCondition } from '../builder/code/condition.ts';
import { lookup } from '../builder/code/lookup.ts';
import { textCondition } from '../builder/conditions.ts';
import { connectionOf, pageArgs, paginate } from '../builder/connection.ts';
import { dateFields, givenDateFields } from '../builder/date/fields.ts';
import { Entity, englishName } from '../builder/entity.ts';
import { filterOf } from '../builder/filter.ts';
import { demands, searching } from '../builder/limit/size.ts';
import { Node, refetchable, undatedId } from '../builder/node.ts';
import { type View, viewOf } from '../builder/temporal.ts';
import { wordsEnum } from '../builder/words.ts';
import { type Correction, corrections, type Licence } from '../model/source.ts';
import { keyOf } from '../model/table/table.ts';
import { sourceFinder } from '../store/find/record.ts';
import type { Source } from '../store/graph/record.ts';
import { whenReady } from '../store/maybe.ts';
import { type CitationFormat, printCitation } from '../store/source/bibliography.ts';
import { citationKey } from '../store/source/citations.ts';
import type { Store } from '../store/store.ts';
import { findFact } from './fact.ts';

const Attribution = wordsEnum('Attribution', 'Whether a licence asks to name the source.', {
  required: 'The source must be named.',
  requested: 'The source asks to be named.',
  none: 'Nothing is asked.',
} satisfies Record<Licence['attribution'], string>);

const WorkType = wordsEnum('WorkType', 'Sort of work, in the words of the Citation Style Language.', {
  'article-journal': 'Article in a scholarly journal.',
  'article-newspaper': 'Article in a newspaper.',
  book: 'Book.',
  dataset: 'Data set.',
  document: 'Document without another form.',
  legislation: 'Law or constitution.',
  report: 'Report.',
  software: 'Software.',
  standard: 'Standard.',
  treaty: 'Treaty.',
  webpage: 'Page on the web.',
} satisfies Record<Source['workType'], string>);

const CorrectionStatus = wordsEnum('CorrectionStatus', 'What was done about a figure or date that seems wrong.', {
  corrected: 'Ours replaces that of the source, or nothing does.',
  flagged: 'Doubtful, and kept as it is.',
  reported: 'Reported to the source, and kept as it is.',
} satisfies Record<Correction['status'], string>);

export const LicenceRef = builder.objectRef<View<Licence>>('Licence').implement({
  description: 'The terms under which facts of a source are passed on.',
  interfaces: [Node, Entity],
  fields: (t) => ({
    id: undatedId(t, 'Licence', ({ key }) => key),
    key: t.id({
      nullable: false,
      description: 'SPDX identifier where there is one: `CC-BY-4.0`.',
      resolve: ({ record }) => record.key,
    }),
    name: englishName(t, 'Name in full.', ({ name }) => name),
    url: t.string({ description: 'Where its text stands.', resolve: ({ record }) => record.url }),
    attribution: t.field({
      type: Attribution,
      nullable: false,
      description: 'Whether the source must be named.',
      resolve: ({ record }) => record.attribution,
    }),
  }),
});

refetchable('Licence', ({ graph }, key) => graph.licences.get(key));

/** The licence of a source. */
function licenceOf({ graph, today }: Store, { licence }: Source): View<Licence> | null {
  const found = graph.licences.get(licence);
  return found ? viewOf(found, today) : null;
}

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
  interfaces: [Node, Entity],
  fields: (t) => ({
    id: undatedId(t, 'Source', ({ key }) => key),
    key: t.id({
      nullable: false,
      description: 'Stable key: `worldbank-wdi`, `un-mtdsg`.',
      resolve: ({ record }) => record.key,
    }),
    name: englishName(t, 'The same as `title`.', ({ title }) => title),
    type: t.field({
      type: WorkType,
      nullable: false,
      description: 'Sort of work.',
      resolve: ({ record }) => record.workType,
    }),
    title: t.string({ nullable: false, description: 'Title of the work.', resolve: ({ record }) => record.title }),
    producer: t.string({ nullable: false, description: 'Who made it.', resolve: ({ record }) => record.producer }),
    publisher: t.string({
      nullable: false,
      description: 'Who published the copy used.',
      resolve: ({ record }) => record.publisher,
    }),
    ...dateFields(t, 'published', 'When it was published.', ({ record }) => record.published),
    ...givenDateFields(t, 'accessed', 'When it was read.', ({ record }) => record.accessed),
    version: t.string({ description: 'Version, edition or commit.', resolve: ({ record }) => record.version }),
    url: t.string({ description: 'Where it stands.', resolve: ({ record }) => record.url }),
    licence: t.field({
      type: LicenceRef,
      description: 'Terms of use.',
      resolve: ({ record }, _args, { store }) => licenceOf(store, record),
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
  interfaces: [Node],
  fields: (t) => ({
    id: undatedId(t, 'Citation', citationKey),
    source: t.field({
      type: SourceRef,
      nullable: false,
      description: 'The work.',
      resolve: ({ record: { source } }, _args, { store }) => viewOf(source, store.today),
    }),
    locator: t.string({
      description: 'Where in it: page, paragraph, row, code.',
      resolve: ({ record }) => record.locator,
    }),
    quote: t.string({ description: 'Its own words, 25 at most.', resolve: ({ record }) => record.quote }),
    licence: t.field({
      type: LicenceRef,
      description: 'Terms under which the source is passed on.',
      resolve: ({ record: { source } }, _args, { store }) => licenceOf(store, source),
    }),
    ...givenDateFields(t, 'accessed', 'When the source was read.', ({ record: { source } }) => source.accessed),
    citation: t.string({
      nullable: false,
      description: 'The place in the source, ready to print.',
      args: { format: formatArg() },
      ...printing,
      resolve: ({ record: { source, locator } }, { format }) => printCitation(source, locator, format ?? 'text'),
    }),
  }),
});

/** Corrections are kept by the table they speak of. */
function correctionWith({ graph }: Store, key: string): Correction | undefined {
  return graph.corrections.get(key.split('|', 1)[0] ?? key)?.find((row) => keyOf(corrections, row) === key);
}

export const CorrectionRef = builder.objectRef<View<Correction>>('Correction').implement({
  description: 'A place where we depart from a source, or doubt it.',
  interfaces: [Node],
  fields: (t) => ({
    id: undatedId(t, 'Correction', (row) => keyOf(corrections, row)),
    key: t.string({
      nullable: false,
      description: 'The row it is about: of a figure place and year, `BRA|1960`, or years, `BRA|1960..1965`.',
      resolve: ({ record }) => record.key,
    }),
    fact: t.field({
      type: Fact,
      description: 'The row it is about; null where it speaks of several years, or where no value is left.',
      resolve: ({ record, day }, _args, { store }) => findFact(store, record.table, record.key, day),
    }),
    sourceValue: t.string({
      nullable: false,
      description: 'What the source says.',
      resolve: ({ record }) => record.sourceValue,
    }),
    value: t.string({
      description: 'What we say instead; null when we say nothing, or keep it.',
      resolve: ({ record }) => record.value,
    }),
    reason: t.string({ nullable: false, description: 'Why.', resolve: ({ record }) => record.reason }),
    status: t.field({
      type: CorrectionStatus,
      nullable: false,
      description: 'What was done about it.',
      resolve: ({ record }) => record.status,
    }),
    ...givenDateFields(t, 'decided', 'When that was decided.', ({ record }) => record.decided),
  }),
});

refetchable('Correction', correctionWith);

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
    ...demands(searching(1, { filter: 6 })),
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
