import { builder } from '../../builder/builder.ts';
import { Fact, factFields, factId } from '../../builder/cited.ts';
import { lookupOn, lookupsOn } from '../../builder/code/lookup.ts';
import { Certainty, certaintyArg, history, ofDay, since } from '../../builder/coverage/certainty.ts';
import { dateFields, datesField } from '../../builder/date/fields.ts';
import { Entity, langArg } from '../../builder/entity.ts';
import { Node, refetchable } from '../../builder/node.ts';
import {
  asOfArg,
  certaintyOf,
  edge,
  encodeId,
  existsOn,
  held,
  knownThroughField,
  optionalEdge,
  periodFields,
  sinceField,
  turned,
  type View,
  viewsOf,
} from '../../builder/temporal.ts';
import { wordsEnum } from '../../builder/words.ts';
import * as O from '../../model/organization.ts';
import { happened } from '../../store/countries.ts';
import { organizationFinder } from '../../store/find/organization.ts';
import type { Organization, OrganizationSuccession } from '../../store/graph/record.ts';
import { acronymOn, organizationNameOn, organizationNames, otherNamesOn } from '../../store/organizations.ts';
import { Member } from '../member.ts';

export const OrganizationRef = builder.objectRef<View<Organization>>('Organization');

export const Classification = wordsEnum('OrganizationClassification', 'What sort of body an organization is.', {
  intergovernmental: 'Founded by treaty or charter between states.',
  un_body: 'An organ, programme, fund or agency of the United Nations system.',
  informal_group: 'Meets without a treaty or a secretariat of its own.',
  regime: 'Coordinates rules, such as export controls, without being a body in law.',
  peace_operation: 'A peace-keeping or political mission.',
  non_governmental:
    'Made of national committees, societies, federations, companies or people, not of states: the Red Cross, FIFA, Amnesty International.',
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
  interfaces: [Node, Fact],
  fields: (t) => ({
    id: factId(t, 'OrganizationName', O.organizationNames),
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
  interfaces: [Node, Fact],
  fields: (t) => ({
    id: factId(t, 'OrganizationSuccession', O.organizationSuccessions),
    predecessor: t.field({
      type: OrganizationRef,
      nullable: false,
      description: 'The organization before.',
      ...edge(({ from }: OrganizationSuccession) => from),
    }),
    successor: t.field({
      type: OrganizationRef,
      nullable: false,
      description: 'The organization after.',
      ...edge(({ to }: OrganizationSuccession) => to),
    }),
    ...dateFields(t, 'date', 'When it took effect.', ({ record }) => record.date),
    kind: t.field({ type: SuccessionKind, nullable: false, description: 'How.', resolve: ({ record }) => record.kind }),
    certainty: sinceField(t),
    ...factFields(t, O.organizationSuccessions),
  }),
});

OrganizationRef.implement({
  description: 'An organization, of states or not, seen as of a day: one node through all its names.',
  interfaces: [Node, Entity, Member, Fact],
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
    acronym: t.string({
      description: 'Usual abbreviation of the day; where none of the day is on record, that of today.',
      args: { asOf: asOfArg() },
      resolve: turned(({ record, day }) => acronymOn(record, day)),
    }),
    name: t.string({
      nullable: false,
      description: 'Official name of the day.',
      args: { lang: langArg(), asOf: asOfArg() },
      resolve: turned(
        ({ record, day }, { lang }) => organizationNameOn(record, lang ?? 'en', day)?.name ?? record.name,
      ),
    }),
    otherNames: t.field({
      type: [NameRef],
      nullable: false,
      description: 'Acronyms and other names of the day.',
      args: { certainty: certaintyArg(), asOf: asOfArg() },
      resolve: turned(({ record, day }, { certainty }) =>
        viewsOf(ofDay(otherNamesOn(record, day), day, certainty), day),
      ),
    }),
    nameHistory: t.field({
      type: [NameRef],
      nullable: false,
      description: 'All its names, in order.',
      args: {
        kind: t.arg({ type: NameKind, description: 'Only names of this sort.' }),
        lang: t.arg.string({ description: 'Only names in this language, a BCP 47 tag.' }),
        certainty: certaintyArg(),
      },
      resolve: ({ record, day }, { kind, lang, certainty }) =>
        viewsOf(history(organizationNames(record, kind ?? null, lang ?? null), day, certainty), day),
    }),
    classification: t.field({
      type: Classification,
      nullable: false,
      description: 'What sort of body it is.',
      resolve: ({ record }) => record.classification,
    }),
    ...dateFields(t, 'foundingDate', 'When it was founded.', ({ record }) => record.founded),
    ...dateFields(t, 'dissolutionDate', 'When it ended; null while it exists.', ({ record }) => record.dissolved),
    dates: datesField(
      t,
      ({ record: { founded, dissolved } }) => ({ start: founded, end: dissolved }),
      'When it exists',
    ),
    existsOn: t.boolean({
      nullable: false,
      description: 'Whether it existed on the day.',
      args: { asOf: asOfArg() },
      resolve: turned(existsOn),
    }),
    certainty: t.field({
      type: Certainty,
      description: 'How sure it is that it existed on the day; null when it did not.',
      args: { asOf: asOfArg() },
      resolve: turned(certaintyOf),
    }),
    knownThrough: knownThroughField(t),
    parent: t.field({
      type: OrganizationRef,
      description: 'The organization it is part of.',
      ...optionalEdge(({ above }: Organization) => above),
    }),
    bodies: t.field({
      type: [OrganizationRef],
      description: 'Organs and bodies of it that existed on the day.',
      ...held(({ bodies }: Organization) => bodies),
    }),
    predecessors: t.field({
      type: [SuccessionRef],
      nullable: false,
      description: 'Organizations it had followed by the day.',
      args: { certainty: certaintyArg(), asOf: asOfArg() },
      resolve: turned(({ record, day }, { certainty }) =>
        viewsOf(since(happened(record.predecessors, day), day, certainty), day),
      ),
    }),
    successors: t.field({
      type: [SuccessionRef],
      nullable: false,
      description: 'Organizations that had followed it by the day.',
      args: { certainty: certaintyArg(), asOf: asOfArg() },
      resolve: turned(({ record, day }, { certainty }) =>
        viewsOf(since(happened(record.successors, day), day, certainty), day),
      ),
    }),
    note: t.string({ description: 'What to know besides.', resolve: ({ record }) => record.note }),
    ...factFields(t, O.organizations),
  }),
});

refetchable('Organization', organizationFinder.find);

builder.queryField('organization', (t) =>
  t.field({
    type: OrganizationRef,
    ...lookupOn(
      organizationFinder,
      'An organization',
      'Key, acronym or name, in any case and language: `un`, `ONU`, `commonwealth`; or an id. A key as it is written means one organization alone.',
    ),
  }),
);

builder.queryField('organizationsByCode', (t) =>
  t.field({ type: [OrganizationRef], ...lookupsOn(organizationFinder, 'Organizations') }),
);
