import { Fact, factFields } from '../../builder/cited.ts';
import { pageArgs } from '../../builder/connection.ts';
import { Certainty, certaintyArg } from '../../builder/coverage/certainty.ts';
import { datedPage } from '../../builder/coverage/covered.ts';
import { dateFields, datesField } from '../../builder/date/fields.ts';
import { Entity, englishName } from '../../builder/entity.ts';
import { Node, refetchable } from '../../builder/node.ts';
import { asOfArg, encodeId, knownThroughField, turned } from '../../builder/temporal.ts';
import { wordsEnum } from '../../builder/words.ts';
import { type TreatyRow, treaties, treatyParties } from '../../model/treaty/treaty.ts';
import { asHistory, listsIn, onDay, partyLists } from '../../store/coverage/lists.ts';
import { treatyFinder } from '../../store/find/record.ts';
import type { Treaty } from '../../store/graph/record.ts';
import { forceOn, partiesOn, partyHistory } from '../../store/relations.ts';
import { statusArg, TreatyPartyConnection, TreatyRef, taking } from './treaty-party.ts';

export const TreatyKind = wordsEnum('TreatyKind', 'What a treaty is about.', {
  arms_control: 'Limits or bans weapons.',
  environment: 'Protects nature, climate or health.',
  nuclear_weapon_free_zone: 'Keeps nuclear weapons out of a region.',
  alliance: 'Binds its parties to defend each other or to consult.',
  founding: 'Founds or reforms an organization or a state.',
  human_rights: 'Protects persons.',
  trade: 'Regulates trade.',
  boundary: 'Settles a boundary.',
  other: 'Something else.',
} satisfies Record<TreatyRow['kind'], string>);

TreatyRef.implement({
  description: 'A treaty, convention or political declaration between states.',
  interfaces: [Node, Entity, Fact],
  fields: (t) => ({
    id: t.id({
      nullable: false,
      description: 'Identifies the treaty and the day.',
      resolve: ({ record, day }) => encodeId('Treaty', record.key, day),
    }),
    key: t.id({ nullable: false, description: 'Stable key.', resolve: ({ record }) => record.key }),
    name: englishName(t, 'Its usual title.', (treaty: Treaty) => treaty.name),
    abbreviation: t.string({ description: 'Usual abbreviation.', resolve: ({ record }) => record.abbreviation }),
    kind: t.field({
      type: TreatyKind,
      nullable: false,
      description: 'What it is about.',
      resolve: ({ record }) => record.kind,
    }),
    ...dateFields(t, 'signed', 'When it was signed or opened for signature.', ({ record }) => record.signed),
    ...dateFields(
      t,
      'closedForSignature',
      'The last day on which it could be signed, by its own text: who came later acceded. Null where it is open for good, or that day is not on record.',
      ({ record }) => record.closedForSignature,
    ),
    ...dateFields(t, 'inForce', 'When it entered into force; null when it has not.', ({ record }) => record.inForce),
    ...dateFields(t, 'ended', 'When it ended; null when it has not.', ({ record }) => record.ended),
    dates: datesField(t, ({ record: { inForce, ended } }) => ({ start: inForce, end: ended }), 'When it is in force'),
    inForceOn: t.boolean({
      nullable: false,
      description: 'Whether it was in force on the day.',
      args: { asOf: asOfArg() },
      resolve: turned(({ record, day }) => forceOn(record, day) !== null),
    }),
    certainty: t.field({
      type: Certainty,
      description: 'How sure it is that it was in force on the day; null when it was not.',
      args: { asOf: asOfArg() },
      resolve: turned(({ record, day }) => forceOn(record, day)),
    }),
    knownThrough: knownThroughField(t),
    place: t.string({
      description: 'Where it was signed, in words; `cities` are those of it that are on record.',
      resolve: ({ record }) => record.place,
    }),
    parties: t.field({
      type: TreatyPartyConnection,
      description: 'Who had signed or was bound by the day, and had not left.',
      args: { status: statusArg(), certainty: certaintyArg(), asOf: asOfArg(), ...pageArgs() },
      resolve: turned(({ record, day }, { status, ...page }) =>
        datedPage(
          partiesOn(record.parties, day, { statuses: status }),
          page,
          onDay(partyLists(record, day, status)),
          day,
          taking,
        ),
      ),
    }),
    partyHistory: t.field({
      type: TreatyPartyConnection,
      description: 'Who ever signed it or was bound by it, in the order they did.',
      args: { certainty: certaintyArg(), ...pageArgs() },
      resolve: ({ record, day }, page) =>
        datedPage(partyHistory(record.parties, null), page, asHistory(listsIn(treatyParties, record.key)), day, taking),
    }),
    note: t.string({ description: 'What to know besides.', resolve: ({ record }) => record.note }),
    ...factFields(t, treaties),
  }),
});

refetchable('Treaty', treatyFinder.find);
