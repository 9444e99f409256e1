import type { Rule } from '../rule.ts';
import { aggregates } from '../rules/aggregates.ts';
import { asserted } from '../rules/assert/assertions.ts';
import { visitors } from '../rules/assert/visitors.ts';
import { voters } from '../rules/assert/voters.ts';
import { canonical } from '../rules/canonical.ts';
import { claims } from '../rules/claims.ts';
import { codes } from '../rules/codes.ts';
import { coverage } from '../rules/coverage.ts';
import { named } from '../rules/event/named.ts';
import { present } from '../rules/event/present.ts';
import { seats } from '../rules/event/seats.ts';
import { keys } from '../rules/keys.ts';
import { land } from '../rules/land/land.ts';
import { lifetimes } from '../rules/lifetimes.ts';
import { begun } from '../rules/membership/begun.ts';
import { editions } from '../rules/membership/editions.ts';
import { followed } from '../rules/membership/followed.ts';
import { renamed } from '../rules/membership/renamed.ts';
import { roles } from '../rules/membership/roles.ts';
import { successors } from '../rules/membership/successors.ts';
import { suspensions } from '../rules/membership/suspensions.ts';
import { within } from '../rules/membership/within.ts';
import { periods } from '../rules/periods.ts';
import { names } from '../rules/place/names.ts';
import { occupiers } from '../rules/place/occupiers.ts';
import { places } from '../rules/place/places.ts';
import { parts } from '../rules/place/subdivisions.ts';
import { tongues } from '../rules/place/tongues.ts';
import { files } from '../rules/raw/files.ts';
import { forms } from '../rules/raw/forms.ts';
import { texts } from '../rules/raw/texts.ts';
import { succession } from '../rules/successions.ts';
import { adoptions } from '../rules/thing/adoptions.ts';
import { ballots } from '../rules/thing/ballots.ts';
import { foretold } from '../rules/thing/foretold.ts';
import { happenings } from '../rules/thing/happenings.ts';
import { inaugurations } from '../rules/thing/inaugurations.ts';
import { listings } from '../rules/thing/listings.ts';
import { offices } from '../rules/thing/offices.ts';
import { people } from '../rules/thing/people.ts';
import { recognitions } from '../rules/thing/recognitions.ts';
import { tender } from '../rules/thing/tender.ts';
import { unbroken } from '../rules/thing/unbroken.ts';
import { chapters } from '../rules/treaty/chapters.ts';
import { parties } from '../rules/treaty/parties.ts';
import { registers } from '../rules/treaty/registers.ts';
import { signatures } from '../rules/treaty/signatures.ts';
import { values } from '../rules/values.ts';
import { whole } from '../rules/whole/whole.ts';

/** Rules that look at one table at a time, whichever it is. */
export const BY_TABLE: readonly Rule[] = [keys, periods, forms];

/** Rules that read files by themselves, and of these only the changed ones. */
export const BY_FILE: readonly Rule[] = [files, texts, canonical];

/** Of observations: of indicators that changed, and of those of which a total is published. */
export const OF_OBSERVATIONS: readonly Rule[] = [values, aggregates];

const of = (rule: Rule, ...tables: readonly string[]) => ({ rule, tables });

/** Rules that hold a few tables against each other, with those they read. */
export const BY_SUBJECT: readonly { readonly rule: Rule; readonly tables: readonly string[] }[] = [
  of(lifetimes, 'countries', 'memberships', 'organizations'),
  of(suspensions, 'memberships'),
  of(begun, 'memberships'),
  of(within, 'memberships'),
  of(roles, 'countries', 'memberships', 'organizations'),
  of(followed, 'memberships'),
  of(successors, 'memberships', 'organization_successions'),
  of(codes, 'countries', 'country_codes'),
  of(succession, 'countries', 'successions'),
  of(people, 'claims', 'office_holders', 'participants', 'people', 'person_names'),
  of(offices, 'countries', 'coverage', 'interruptions', 'office_holders'),
  of(inaugurations, 'events', 'office_holders', 'participants'),
  of(visitors, 'coverage', 'events', 'office_holders', 'participants'),
  of(foretold, 'office_holders'),
  of(
    unbroken,
    ...['capitals', 'countries', 'country_attributes', 'country_currencies', 'country_languages'],
    ...['coverage', 'interruptions'],
  ),
  of(places, 'capitals', 'cities', 'city_names', 'events', 'treaties'),
  of(parts, 'country_codes', 'subdivisions'),
  of(names, 'country_names'),
  of(occupiers, 'countries', 'interruptions'),
  of(tongues, 'country_languages'),
  of(recognitions, 'countries', 'diplomatic_relations'),
  of(tender, 'country_codes', 'country_currencies'),
  of(happenings, 'event_names', 'events', 'motions', 'participants', 'people'),
  of(present, 'countries', 'events', 'participants'),
  of(named, 'event_names', 'events', 'participants', 'people'),
  of(seats, 'events'),
  of(ballots, 'events'),
  of(adoptions, 'roll_calls'),
  of(renamed, 'organization_names'),
  of(voters, 'memberships', 'roll_call_votes', 'roll_calls'),
  of(parties, 'countries', 'organizations', 'treaties', 'treaty_parties'),
  of(chapters, 'treaty_parties'),
  of(signatures, 'treaties', 'treaty_parties'),
  of(registers, 'countries', 'memberships', 'organizations', 'treaties', 'treaty_parties'),
  of(editions, 'citations', 'memberships', 'organizations'),
  of(listings, 'citations', 'countries', 'memberships', 'organizations'),
  of(land, 'arcs', 'countries', 'coverage', 'interruptions', 'land_holders', 'land_units'),
  of(
    coverage,
    ...['borders', 'capitals', 'countries', 'country_names', 'country_regions', 'geography', 'indicators'],
    ...['coverage', 'organization_names', 'organizations', 'roll_call_votes', 'roll_calls', 'statements'],
  ),
  of(
    asserted,
    ...['assertions', 'countries', 'interruptions', 'memberships', 'office_holders', 'people', 'person_names'],
    ...['roll_calls', 'treaties', 'treaty_parties'],
  ),
  of(aggregates, 'aggregate_checks', 'areas', 'countries', 'indicators', 'memberships'),
];

/**
 * Rules that read most of the data, with the tables for whose sake they are run: what a change of these is likeliest to
 * break. What others break is left to the check of all.
 */
export const IN_PART: typeof BY_SUBJECT = [
  of(whole, 'coverage', 'memberships', 'published_counts', 'treaty_parties'),
  of(claims, 'claim_facts', 'claim_statements', 'claims'),
];
