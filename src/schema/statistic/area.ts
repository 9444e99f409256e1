import { builder } from '../../builder/builder.ts';
import { Fact, factFields } from '../../builder/cited.ts';
import { lookup } from '../../builder/code/lookup.ts';
import { connectionOf, pageArgs, paginate } from '../../builder/connection.ts';
import { Entity, englishName } from '../../builder/entity.ts';
import { Node, refetchable } from '../../builder/node.ts';
import { encodeId, type View, viewOf } from '../../builder/temporal.ts';
import { wordsEnum } from '../../builder/words.ts';
import { type Area as AreaRow, areas } from '../../model/statistic.ts';
import { areaFinder } from '../../store/find/statistic.ts';
import type { Area } from '../../store/graph/record.ts';

const AreaKind = wordsEnum('AreaKind', 'What sort of statistical area it is.', {
  aggregate: 'A grouping made by the producer.',
  region: 'A region as the producer draws it.',
  income_group: 'Countries of one income group.',
  lending_group: 'Countries of one lending group.',
  economy: 'A place with figures of its own that is no entry of the country list.',
} satisfies Record<AreaRow['kind'], string>);

export const AreaRef = builder.objectRef<View<Area>>('Area').implement({
  description:
    'A place producers publish figures for that is no country: an aggregate, an income group. Its composition is the producer’s.',
  interfaces: [Node, Entity, Fact],
  fields: (t) => ({
    id: t.id({
      nullable: false,
      description: 'Identifies the area and the day, up to which its latest figures count.',
      resolve: ({ record, day }) => encodeId('Area', record.key, day),
    }),
    key: t.id({
      nullable: false,
      description: 'Code of the producer: `WLD`, `EUU` …',
      resolve: ({ record }) => record.key,
    }),
    name: englishName(t, 'What its producer calls it.', (area: Area) => area.name),
    kind: t.field({
      type: AreaKind,
      nullable: false,
      description: 'What sort of area.',
      resolve: ({ record }) => record.kind,
    }),
    ...factFields(t, areas),
  }),
});

refetchable('Area', areaFinder.find);

const AreaConnection = connectionOf('Area', AreaRef, 'statistical areas');

builder.queryFields((t) => ({
  area: t.field({
    type: AreaRef,
    ...lookup(areaFinder, 'A statistical area', 'Code or name, in any case: `WLD` or `European Union`; or an id.'),
  }),
  areas: t.field({
    type: AreaConnection,
    description: 'All statistical areas, by code.',
    args: pageArgs(),
    resolve: (_root, page, { store }) =>
      paginate([...store.graph.areas.values()], page, (area) => viewOf(area, store.today)),
  }),
}));
