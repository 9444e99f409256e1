import type { Rule } from '../rule.ts';
import { canonical } from '../rules/canonical.ts';
import { codes } from '../rules/codes.ts';
import { keys } from '../rules/keys.ts';
import { lifetimes } from '../rules/lifetimes.ts';
import { suspensions } from '../rules/membership/suspensions.ts';
import { periods } from '../rules/periods.ts';
import { places } from '../rules/place/places.ts';
import { parts } from '../rules/place/subdivisions.ts';
import { files } from '../rules/raw/files.ts';
import { forms } from '../rules/raw/forms.ts';
import { texts } from '../rules/raw/texts.ts';
import { succession } from '../rules/successions.ts';
import { adoptions } from '../rules/thing/adoptions.ts';
import { ballots } from '../rules/thing/ballots.ts';
import { happenings } from '../rules/thing/happenings.ts';
import { inaugurations } from '../rules/thing/inaugurations.ts';
import { offices } from '../rules/thing/offices.ts';
import { people } from '../rules/thing/people.ts';
import { recognitions } from '../rules/thing/recognitions.ts';
import { tender } from '../rules/thing/tender.ts';
import { unbroken } from '../rules/thing/unbroken.ts';
import { parties } from '../rules/treaty/parties.ts';
import { values } from '../rules/values.ts';

/** Rules that look at one table at a time, whichever it is. */
export const BY_TABLE: readonly Rule[] = [keys, periods, forms];

/** Rules that read files by themselves, and of these only the changed ones. */
export const BY_FILE: readonly Rule[] = [files, texts, canonical];

/** Reads the observations of indicators that changed. */
export const OF_OBSERVATIONS: readonly Rule[] = [values];

const of = (rule: Rule, ...tables: readonly string[]) => ({ rule, tables });

/**
 * Rules that hold a few tables against each other, with those they read. Those that count whole lists, or read most of
 * the data, are left to the check of all.
 */
export const BY_SUBJECT: readonly { readonly rule: Rule; readonly tables: readonly string[] }[] = [
  of(lifetimes, 'countries', 'memberships', 'organizations'),
  of(suspensions, 'memberships'),
  of(codes, 'countries', 'country_codes'),
  of(succession, 'countries', 'successions'),
  of(people, 'claims', 'office_holders', 'participants', 'people'),
  of(offices, 'countries', 'coverage', 'interruptions', 'office_holders'),
  of(inaugurations, 'events', 'office_holders'),
  of(
    unbroken,
    ...['capitals', 'countries', 'country_attributes', 'country_currencies', 'country_languages'],
    ...['coverage', 'interruptions'],
  ),
  of(places, 'capitals', 'cities', 'city_names', 'events'),
  of(parts, 'country_codes', 'subdivisions'),
  of(recognitions, 'countries', 'diplomatic_relations'),
  of(tender, 'country_codes', 'country_currencies'),
  of(happenings, 'event_names', 'events', 'participants'),
  of(ballots, 'events'),
  of(adoptions, 'roll_calls'),
  of(parties, 'countries', 'organizations', 'treaties', 'treaty_parties'),
];
