import Fastify from 'fastify';
import mercurius from 'mercurius';
import { openStore } from '../../src/store/store.ts';
import { linked } from '../linked.ts';

/** The same records, of today alone and linked beforehand, behind Mercurius with graphql-jit: less work for each answer. */
const [, , release = ''] = process.argv;

const schema = `
  scalar Date
  type Query {
    country(code: String!, asOf: Date): Country
    countries(asOf: Date, first: Int): CountryConnection!
    countriesByCode(codes: [String!]!, asOf: Date): [Country]!
    organization(code: String!, asOf: Date): Organization
  }
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
  type Membership { role: String! startDate: String endDate: String organization: Organization! country: Country! }
  type Organization { key: ID! name: String! acronym: String members(first: Int): MembershipConnection! }
  type Observation { year: Int! value: Float }
  type Series { points: [Observation!]! }
`;

const world = linked(openStore(release, { cubeCacheBytes: 256 * 1024 * 1024 }));
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
  },
};

const app = Fastify();
await app.register(mercurius as never, { schema, resolvers, jit: 1 } as never);
await app.listen({ port: 0, host: '127.0.0.1' });
const address = app.server.address();
process.stdout.write(`${typeof address === 'object' && address ? address.port : 0}\n`);
