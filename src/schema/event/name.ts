import { builder } from '../../builder/builder.ts';
import { Fact, factFields, factId } from '../../builder/cited.ts';
import { Node } from '../../builder/node.ts';
import { type View, viewsOf } from '../../builder/temporal.ts';
import { wordsEnum } from '../../builder/words.ts';
import { type EventName, eventNames } from '../../model/event.ts';
import { EventRef } from './event.ts';

const NameKind = wordsEnum('EventNameKind', 'What sort of name it is.', {
  usual: 'What most call it.',
  alternative: 'What it is called besides.',
  native: 'What it is called in a language of those concerned.',
} satisfies Record<EventName['kind'], string>);

const EventNameRef = builder.objectRef<View<EventName>>('EventName').implement({
  description: 'A name that an event is known by.',
  interfaces: [Node, Fact],
  fields: (t) => ({
    id: factId(t, 'EventName', eventNames),
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
    ...factFields(t, eventNames),
  }),
});

builder.objectField(EventRef, 'names', (t) =>
  t.field({
    type: [EventNameRef],
    nullable: false,
    description:
      'Names it is known by, beside that of ours, the usual one first. A handful at most; none for most events.',
    resolve: ({ record, day }) => viewsOf(record.names, day),
  }),
);
