import { builder } from '../builder/builder.ts';
import { Entity } from '../builder/entity.ts';
import { Node, typenameOf } from '../builder/node.ts';
import type { View } from '../builder/temporal.ts';
import type { Member as MemberRecord } from '../store/graph/record.ts';

/** Whoever can belong, sign, vote and take part. */
export const Member = builder.interfaceRef<View<MemberRecord>>('Member').implement({
  description: 'Who can belong to an organization and be party to a treaty: a country or another organization.',
  interfaces: [Node, Entity],
  resolveType: typenameOf,
});
