import Fastify from 'fastify';
import mercurius from 'mercurius';
import { openStore } from '../../src/store/store.ts';
import { linked } from '../linked.ts';
import { recordsOf } from '../records.ts';

/** The same records, of today alone and linked beforehand, behind Mercurius with graphql-jit: less work for each answer. */
const [, , release = '', isHard] = process.argv;

const schema = `
  scalar Date
  type Query {
    country(code: String!, asOf: Date): Country
    countries(asOf: Date, first: Int): CountryConnection!
    countriesByCode(codes: [String!]!, asOf: Date): [Country]!
    organization(code: String!, asOf: Date): Organization
    event(code: String!): Event
    person(code: String!, asOf: Date): Person
    node(id: ID!): Node
  }
  interface Node { key: ID! }
  type Event {
    key: ID! name: String! classification: String! startDate: String! endDate: String place: String outcome: String
    note: String country: Country organizer: Organization parent: Event
  }
  type Person {
    key: ID! name: String! sex: String born: String died: String wikidata: String note: String
    otherNames: [PersonName!]!
  }
  type PersonName { name: String! }
  type Named { key: String! code: String name: String! }
  type Country {
    key: ID! name: String! officialName: String alpha2: String area: Float existsOn: Boolean! start: String
    capital: Named currencies: [Tender!]! languages: [Spoken!]! region: Named
    memberships(first: Int): MembershipConnection!
    statistic(indicator: String!): Observation
    series(indicator: String!, from: Int, to: Int): Series
  }
  type Tender { currency: Named! }
  type Spoken { language: Named! }
  type CountryConnection { nodes: [Country!]! }
  type MembershipConnection { nodes: [Membership!]! }
  type Membership implements Node {
    key: ID! role: String! startDate: String endDate: String note: String organization: Organization! country: Country
  }
  type Organization { key: ID! name: String! acronym: String members(first: Int): MembershipConnection! }
  type Observation { year: Int! value: Float }
  type Series { points: [Observation!]! }
`;

const store = openStore(release, { cubeCacheBytes: 256 * 1024 * 1024 });
const world = linked(store);
const records = isHard ? recordsOf(store) : null;
interface Named {
  readonly code: string;
}
const page = <T>(nodes: readonly T[], first = 50) => ({ nodes: nodes.slice(0, first) });
const resolvers = {
  Query: {
    country: (_root: unknown, { code }: Named) => world.countries.get(code),
    countries: (_root: unknown, { first }: { readonly first?: number }) => page(world.all, first),
    countriesByCode: (_root: unknown, { codes }: { readonly codes: string[] }) =>
      codes.map((code) => world.countries.get(code)),
    organization: (_root: unknown, { code }: Named) => world.organizations.get(code),
    event: (_root: unknown, { code }: Named) => records?.events.get(code),
    person: (_root: unknown, { code }: Named) => records?.people.get(code),
    node: (_root: unknown, { id }: { readonly id: string }) =>
      records?.memberships.get(id.slice(id.indexOf(':') + 1, id.lastIndexOf('@'))),
  },
  Node: { resolveType: () => 'Membership' },
};

const app = Fastify();
await app.register(mercurius as never, { schema, resolvers, jit: 1 } as never);
await app.listen({ port: 0, host: '127.0.0.1' });
const address = app.server.address();
process.stdout.write(`${typeof address === 'object' && address ? address.port : 0}\n`);
