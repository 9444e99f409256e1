import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { builder } from '../builder/builder.ts';
import { bindCursors } from '../builder/cursor.ts';
import '../builder/scalars.ts';
import '../builder/node.ts';
import './source.ts';
import './country/country.ts';
import './country/attribute.ts';
import './country/currency.ts';
import './country/language.ts';
import './country/name.ts';
import './country/region.ts';
import './organization/organization.ts';
import './organization/membership.ts';
import './event/vote.ts';
import './event/event.ts';
import './event/treaty.ts';
import './relation.ts';
import './person/person.ts';
import './place/city.ts';
import './event/list.ts';
import './event/timeline.ts';
import './event/treaty-list.ts';
import './person/list.ts';
import './place/list.ts';
import './standing.ts';
import './statistic/indicator.ts';
import './statistic/area.ts';
import './statistic/observation.ts';
import './statistic/series.ts';
import './statistic/revision.ts';
import './statistic/statement.ts';
import './statistic/aggregate.ts';
import './indicator/theme.ts';
import './indicator/quality.ts';
import './country/list.ts';
import './statistic/ranking.ts';
import './series/chart-url.ts';
import './series/refetch.ts';
import './statistic/correlation.ts';
import './statistic/group.ts';
import './organization/list.ts';
import './series/series-set.ts';
import './claim.ts';
import './claim-list.ts';
import './fact.ts';
import './change.ts';
import './search.ts';
import './dataset.ts';

/** The schema of all files above, in which later ones add to the types of earlier ones. */
export function toSchema(): GraphQLSchema {
  const schema = builder.toSchema({ sortSchema: false });
  bindCursors(schema);
  return schema;
}

/** The contract as committed: sorted, so that it changes only when it changes. */
export function printContract(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
