import { builder } from '../../builder/builder.ts';
import { Fact, factFields, factId } from '../../builder/cited.ts';
import { lookupOn } from '../../builder/code/lookup.ts';
import { dateFields } from '../../builder/date/fields.ts';
import { Entity, langArg } from '../../builder/entity.ts';
import { datedId, Node } from '../../builder/node.ts';
import { everHeld, held, type View, viewOf, viewsOf } from '../../builder/temporal.ts';
import { wordsEnum } from '../../builder/words.ts';
import { type PersonName, type PersonRow, people, personNames } from '../../model/thing/person.ts';
import { personFinder } from '../../store/find/people.ts';
import { linked } from '../../store/graph/linked.ts';
import type { Person } from '../../store/graph/record.ts';
import { personNameIn } from '../../store/thing/people.ts';
import { ParticipantRef } from '../event/event.ts';
import { OfficeHolderRef } from '../relation.ts';

const Sex = wordsEnum('Sex', 'Sex of a person, as sources have it.', {
  female: 'Female.',
  male: 'Male.',
} satisfies Record<NonNullable<PersonRow['sex']>, string>);

const NameKind = wordsEnum('PersonNameKind', 'What sort of name it is.', {
  native: 'As the person writes it, in the language and script of their own.',
  alternative: 'As works print it: another spelling, a longer or a shorter form.',
} satisfies Record<PersonName['kind'], string>);

const PersonNameRef = builder.objectRef<View<PersonName>>('PersonName').implement({
  description: 'A name of a person beside the customary one.',
  interfaces: [Node, Fact],
  fields: (t) => ({
    id: factId(t, 'PersonName', personNames),
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
    ...factFields(t, personNames),
  }),
});

/** The events of a person are added where lists of events are defined. */
export const PersonRef = builder.objectRef<View<Person>>('Person').implement({
  description: 'Someone who held an office of state or took part in an event.',
  interfaces: [Node, Entity, Fact],
  fields: (t) => ({
    id: datedId(t, 'Person', ({ key }) => key),
    key: t.id({
      nullable: false,
      description: 'Stable key: `nursultan-nazarbayev`.',
      resolve: ({ record }) => record.key,
    }),
    name: t.string({
      nullable: false,
      description: 'Customary name; in a language of the person, the name as it is written there, where on record.',
      args: { lang: langArg() },
      resolve: ({ record }, { lang }) => personNameIn(record, lang ?? 'en'),
    }),
    otherNames: t.field({
      type: [PersonNameRef],
      nullable: false,
      description: 'Other names and spellings on record. A handful at most.',
      resolve: ({ record, day }) => viewsOf(record.names, day),
    }),
    sex: t.field({ type: Sex, description: 'Null where not on record.', resolve: ({ record }) => record.sex }),
    ...dateFields(t, 'born', 'Date of birth; null where not on record.', ({ record }) => record.born),
    ...dateFields(t, 'died', 'Date of death; null where not on record, and while alive.', ({ record }) => record.died),
    wikidata: t.string({
      description: 'Item at Wikidata: `Q` and a number.',
      resolve: ({ record }) => record.wikidata,
    }),
    offices: t.field({
      type: [OfficeHolderRef],
      description: 'Offices of state held on the day, in any country.',
      ...held((person: Person) => person.offices),
    }),
    officeHistory: t.field({
      type: [OfficeHolderRef],
      description: 'All offices of state on record, in the order they were taken up. A few dozen at most.',
      ...everHeld((person: Person) => person.offices),
    }),
    note: t.string({ description: 'What to know besides.', resolve: ({ record }) => record.note }),
    ...factFields(t, people),
  }),
});

builder.objectField(OfficeHolderRef, 'person', (t) =>
  t.field({
    type: PersonRef,
    nullable: false,
    description: 'Who holds it; `name` is that person’s name as the source prints it.',
    resolve: ({ record, day }, _args, { store }) => viewOf(linked(store.graph.people(), record.person, 'people'), day),
  }),
);

builder.objectField(ParticipantRef, 'person', (t) =>
  t.field({
    type: PersonRef,
    description: 'The person, seen on the day of the event; null for a country or organization.',
    resolve: ({ record: { record }, day }) => (record?.type === 'Person' ? viewOf(record, day) : null),
  }),
);

builder.queryField('person', (t) =>
  t.field({
    type: PersonRef,
    ...lookupOn(
      personFinder,
      'A person',
      'Key or name, in any case: `nursultan-nazarbayev`, `Nursultan Nazarbayev`; or an id.',
    ),
  }),
);
