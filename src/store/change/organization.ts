import { organizationNames, organizations } from '../../model/organization.ts';
import { certaintyOn, mayHoldOn } from '../../model/time.ts';
import type { Organization } from '../graph/record.ts';
import { beginning, type Change, ending, factRow, type Span } from './change.ts';
import { nameChange } from './name.ts';
import { nameAt, named } from './wording.ts';

/** Differences in what an organization is. */
export function organizationChanges(organization: Organization, span: Span): Change[] {
  const official = organization.names.filter(({ kind }) => kind === 'official');
  return [bodyChange(organization, span), nameChange(organization, organizationNames, official, span)].filter(
    (change) => change !== null,
  );
}

/** Its founding or end. */
export function bodyChange(organization: Organization, span: Span): Change | null {
  const [was, is] = [mayHoldOn(organization, span.from), mayHoldOn(organization, span.to)];
  const turn = was === is ? null : is ? beginning(organization, span) : ending(organization, span);
  if (!turn) return null;
  const name = nameAt(organization, turn.date.earliest);
  return {
    kind: is ? 'came_to_exist' : 'ended',
    subject: organization,
    ...turn,
    certainty: certaintyOn(organization, turn.day),
    fact: factRow(organizations, organization),
    before: was ? name : null,
    after: is ? name : null,
    organization,
    say: () => `${named(organization, name)} ${is ? 'was founded' : 'ceased to exist'}`,
  };
}
