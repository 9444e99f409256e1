import { arg, builder } from '../../builder/builder.ts';
import { Fact, factFields } from '../../builder/cited.ts';
import { Node, refetchable } from '../../builder/node.ts';
import {
  asOfArg,
  Certainty,
  certaintyOf,
  dayOf,
  encodeId,
  existsOn,
  periodFields,
  type View,
  viewOf,
} from '../../builder/temporal.ts';
import { wordsEnum } from '../../builder/words.ts';
import * as O from '../../model/organization.ts';
import { on } from '../../store/countries.ts';
import type { Organization, OrganizationSuccession } from '../../store/graph/record.ts';
import { findOrganization, organizationNameOn, otherNamesOn } from '../../store/organizations.ts';

export const OrganizationRef = builder.objectRef<View<Organization>>('Organization');

export const Classification = wordsEnum('OrganizationClassification', 'What sort of body an organization is.', {
  intergovernmental: 'Founded by treaty or charter between states.',
  un_body: 'An organ, programme, fund or agency of the United Nations system.',
  informal_group: 'Meets without a treaty or a secretariat of its own.',
  regime: 'Coordinates rules, such as export controls, without being a body in law.',
  peace_operation: 'A peace-keeping or political mission.',
} satisfies Record<O.OrganizationRow['classification'], string>);

const NameKind = wordsEnum('OrganizationNameKind', 'What sort of name it is.', {
  official: 'The formal name.',
  acronym: 'An abbreviation.',
  alternative: 'Another name in use.',
} satisfies Record<O.OrganizationName['kind'], string>);

const SuccessionKind = wordsEnum('OrganizationSuccessionKind', 'How one organization followed another.', {
  replacement: 'The successor took its place.',
  merger: 'It was merged into the successor.',
  renaming: 'The same body under another name and charter.',
  transformation: 'It was turned into a body of another kind.',
} satisfies Record<O.OrganizationSuccession['kind'], string>);

const NameRef = builder.objectRef<View<O.OrganizationName>>('OrganizationName').implement({
  description: 'A name an organization had or has.',
  interfaces: [Fact],
  fields: (t) => ({
    name: t.string({ nullable: false, description: 'The name.', resolve: ({ record }) => record.name }),
    language: t.string({
      nullable: false,
      description: 'Its language, a BCP 47 tag.',
      resolve: ({ record }) => record.language,
    }),
    kind: t.field({
      type: NameKind,
      nullable: false,
      description: 'What sort of name.',
      resolve: ({ record }) => record.kind,
    }),
    ...periodFields(t),
    ...factFields(t, O.organizationNames),
  }),
});

const SuccessionRef = builder.objectRef<View<OrganizationSuccession>>('OrganizationSuccession').implement({
  description: 'One organization following another.',
  interfaces: [Fact],
  fields: (t) => ({
    predecessor: t.field({
      type: OrganizationRef,
      nullable: false,
      description: 'The organization before.',
      resolve: ({ record, day }) => viewOf(record.from, day),
    }),
    successor: t.field({
      type: OrganizationRef,
      nullable: false,
      description: 'The organization after.',
      resolve: ({ record, day }) => viewOf(record.to, day),
    }),
    date: t.field({ type: 'PartialDate', description: 'When it took effect.', resolve: ({ record }) => record.date }),
    kind: t.field({ type: SuccessionKind, nullable: false, description: 'How.', resolve: ({ record }) => record.kind }),
    ...factFields(t, O.organizationSuccessions),
  }),
});

const langArg = () =>
  arg.string({
    defaultValue: 'en',
    description: 'Language wanted, a BCP 47 tag; English where there is no such name.',
  });

OrganizationRef.implement({
  description: 'An organization of states, seen as of a day: one node through all its names.',
  interfaces: [Node, Fact],
  fields: (t) => ({
    id: t.id({
      nullable: false,
      description: 'Identifies the organization and the day.',
      resolve: ({ record, day }) => encodeId('Organization', record.key, day),
    }),
    key: t.id({ nullable: false, description: 'Stable key, lower case.', resolve: ({ record }) => record.key }),
    code: t.string({
      nullable: false,
      description: 'What it is asked for by: its key.',
      resolve: ({ record }) => record.key,
    }),
    acronym: t.string({ description: 'Usual abbreviation.', resolve: ({ record }) => record.acronym }),
    name: t.string({
      nullable: false,
      description: 'Official name of the day.',
      args: { lang: langArg() },
      resolve: ({ record, day }, { lang }) => organizationNameOn(record, lang ?? 'en', day)?.name ?? record.name,
    }),
    otherNames: t.field({
      type: [NameRef],
      nullable: false,
      description: 'Acronyms and other names of the day.',
      resolve: ({ record, day }) => otherNamesOn(record, day).map((row) => viewOf(row, day)),
    }),
    nameHistory: t.field({
      type: [NameRef],
      nullable: false,
      description: 'All its names, in order.',
      resolve: ({ record, day }) => record.names.map((row) => viewOf(row, day)),
    }),
    classification: t.field({
      type: Classification,
      nullable: false,
      description: 'What sort of body it is.',
      resolve: ({ record }) => record.classification,
    }),
    foundingDate: t.field({
      type: 'PartialDate',
      description: 'When it was founded.',
      resolve: ({ record }) => record.founded,
    }),
    dissolutionDate: t.field({
      type: 'PartialDate',
      description: 'When it ended; null while it exists.',
      resolve: ({ record }) => record.dissolved,
    }),
    existsOn: t.boolean({ nullable: false, description: 'Whether it existed on the day.', resolve: existsOn }),
    certainty: t.field({
      type: Certainty,
      description: 'How sure it is that it existed on the day; null when it did not.',
      resolve: certaintyOf,
    }),
    headquarters: t.string({
      description: 'Seat: city and country key.',
      resolve: ({ record }) => record.headquarters,
    }),
    parent: t.field({
      type: OrganizationRef,
      description: 'The organization it is part of.',
      resolve: ({ record, day }) => record.above && viewOf(record.above, day),
    }),
    bodies: t.field({
      type: [OrganizationRef],
      nullable: false,
      description: 'Organs and bodies of it that existed on the day.',
      resolve: ({ record, day }) => on(record.bodies, day).map((row) => viewOf(row, day)),
    }),
    predecessors: t.field({
      type: [SuccessionRef],
      nullable: false,
      description: 'Organizations it followed.',
      resolve: ({ record, day }) => record.predecessors.map((row) => viewOf(row, day)),
    }),
    successors: t.field({
      type: [SuccessionRef],
      nullable: false,
      description: 'Organizations that followed it, to date.',
      resolve: ({ record, day }) => record.successors.map((row) => viewOf(row, day)),
    }),
    note: t.string({ description: 'What to know besides.', resolve: ({ record }) => record.note }),
    ...factFields(t, O.organizations),
  }),
});

refetchable('Organization', ({ graph }, key) => graph.organizations.get(key) ?? null);

builder.queryField('organization', (t) =>
  t.field({
    type: OrganizationRef,
    description: 'An organization by key or acronym; null when unknown, an error when the acronym means several.',
    args: {
      code: t.arg.string({ required: true, description: 'For example `un`, `SCO`, `osce`; any case.' }),
      asOf: asOfArg(),
    },
    resolve: (_root, args, { store }) => {
      const organization = findOrganization(store, args.code, args.asOf ?? null);
      return organization && viewOf(organization, dayOf(args, store.today));
    },
  }),
);
