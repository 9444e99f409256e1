import {
  DirectiveLocation,
  GraphQLDeprecatedDirective,
  GraphQLDirective,
  type GraphQLSchema,
  printSchema,
  specifiedDirectives,
} from 'graphql';
import { builder } from '../builder/builder.ts';
import { takeTurns } from '../builder/limit/turns.ts';
import { bindCursors } from '../builder/whole/cursor.ts';
import { arrangeForReaders } from '../builder/whole/reading-order.ts';
import '../builder/scalars.ts';
import '../builder/node.ts';
import '../builder/date/parts.ts';
import './source.ts';
import './country/country.ts';
import './country/attribute.ts';
import './country/postal.ts';
import './country/currency.ts';
import './country/language.ts';
import './country/name.ts';
import './country/region.ts';
import './organization/organization.ts';
import './organization/membership.ts';
import './organization/belonging.ts';
import './event/vote.ts';
import './event/event.ts';
import './event/name.ts';
import './event/treaty-party.ts';
import './event/treaty.ts';
import './relation.ts';
import './person/person.ts';
import './place/city.ts';
import './place/subdivision.ts';
import './event/list.ts';
import './event/timeline.ts';
import './event/treaty-list.ts';
import './person/list.ts';
import './place/list.ts';
import './land/holding.ts';
import './land/shape.ts';
import './standing.ts';
import './statistic/indicator.ts';
import './statistic/area.ts';
import './statistic/observation.ts';
import './statistic/series.ts';
import './statistic/revision.ts';
import './statistic/statement.ts';
import './statistic/aggregate.ts';
import './indicator/list.ts';
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
import './coverage.ts';
import './fact.ts';
import './assess/assess.ts';
import './assess/claim.ts';
import './assess/explanation.ts';
import './change.ts';
import './search/search.ts';
import './search/suggest.ts';
import './dataset.ts';
import './renewal/term.ts';
import './renewal/source.ts';
import './renewal/freshness.ts';

/** Where the specification of September 2025 lets `@deprecated` stand: clients take any other place for a mistake. */
const deprecated = new GraphQLDirective({
  ...GraphQLDeprecatedDirective.toConfig(),
  locations: GraphQLDeprecatedDirective.locations.filter((place) => place !== DirectiveLocation.DIRECTIVE_DEFINITION),
});

/** What a reader of the whole should know first. */
const WHOLE = `World affairs as one graph: countries and the states that are no more, organizations, treaties, people, cities, events
and statistics. Every fact has a date and says where it stands (\`citations\`).

**Days.** \`asOf\` on a field fixes the day for it and for all below it, until a field below says otherwise; without any, the day
is that of the release (\`{ dataset { date } }\`), never the clock's. Ids carry the day: \`Country:KAZ@2008-12-26\`. Dates are as
precise as their sources, in EDTF (\`1992-03-02\`, \`1992\`, \`[1998..1999]\`), with their bounds and words beside; periods are
half-open: an \`endDate\` is the first day on which a fact no longer holds. What may hold on the day is included, and
\`certainty\` says how sure that is. What lies beyond the record is not known: lists say how whole they are.

**Names.** Whatever takes a \`code\` takes any code, key or name on record, in any case: \`KZ\`, \`kaz\`, \`398\`, \`Kazakhstan\`.

**Errors** have \`extensions.code\` and the \`argument\` at fault, and blank only the field they stand at.

Three to begin with:

\`\`\`graphql
{ country(code: "KZ") { name capital { name } memberships { nodes { organization { name } startDate } } } }

{ organization(code: "EU", asOf: "2008-12-26") { members { totalCount nodes { country { name } } } } }

{ indicator(code: "population_total") { ranking(year: 2008, first: 5) { nodes { rank country { name } value } } } }
\`\`\``;

/** The schema of all files above, in which later ones add to the types of earlier ones. */
export function toSchema(): GraphQLSchema {
  const schema = builder.toSchema({
    sortSchema: false,
    directives: specifiedDirectives.map((directive) => (directive.name === deprecated.name ? deprecated : directive)),
  });
  schema.description = WHOLE;
  bindCursors(schema);
  takeTurns(schema);
  arrangeForReaders(schema);
  return schema;
}

/** The contract as committed, in the order of the book; the order is the code's, so that it changes only with it. */
export function printContract(schema: GraphQLSchema): string {
  return `${printSchema(schema)}\n`;
}
