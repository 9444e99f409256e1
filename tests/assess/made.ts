import { type Assertion, assertions } from '../../src/model/coverage/assertion.ts';
import type { Statement } from '../../src/model/statement/statement.ts';
import { decoderOf } from '../../src/model/table/table.ts';
import type { Store } from '../../src/store/store.ts';

/** A statement made of an assertion of the record, and of the same assertion falsified by a rule. */
export interface Made {
  readonly assertion: Assertion;
  readonly truth: Statement;
  readonly falsehood: Statement;
}

/** Numbers from 0 to below 1, the same for a seed on every machine. */
export function drawing(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export async function assertionsIn(store: Store): Promise<Assertion[]> {
  const decode = decoderOf(assertions);
  return (await store.engine.rows(assertions, 0, 100_000)).map(decode);
}

/** Makes statements of assertions; `other` gives an assertion of the same kind about somebody else. */
export function made(assertion: Assertion, other: () => Assertion): Made {
  const { kind, subject, object, day: on, expected } = assertion;
  const both = (truth: Statement, falsehood: Statement): Made => ({ assertion, truth, falsehood });
  const not = expected === 'no';
  switch (kind) {
    case 'existence':
      return both({ existence: { of: subject, on, not } }, { existence: { of: subject, on, not: !not } });
    case 'is_member': {
      const membership = { member: subject, organization: object ?? '', on };
      return both({ membership: { ...membership, not } }, { membership: { ...membership, not: !not } });
    }
    case 'holds_office': {
      const office = object === 'leader' ? null : (object as 'chief_of_state');
      let rival = other();
      while (rival.subject === subject || rival.expected === expected) rival = other();
      const said = (person: string): Statement => ({ office: { country: subject, office, person, on } });
      return both(said(expected), said(rival.expected));
    }
    case 'party': {
      const standing = (word: string): Statement => ({
        treaty: { party: subject, treaty: object ?? '', standing: word as 'party', on },
      });
      return both(standing(expected), standing(expected === 'none' ? 'party' : 'none'));
    }
    case 'tally': {
      const [yes = 0, no = 0, abstain = 0] = expected.split('-').map(Number);
      const tally = { resolution: subject, yes, no, abstain, on };
      return both({ tally }, { tally: { ...tally, no: no + 1, yes: yes + 2 } });
    }
    case 'capital':
      return both(
        { capital: { country: subject, city: expected, on } },
        { capital: { country: subject, city: expected, on, not: true } },
      );
    case 'member_count': {
      const count = (value: number): Statement => ({
        memberCount: { organization: object ?? '', count: { value: String(value) }, on },
      });
      return both(count(Number(expected)), count(Number(expected) + 3));
    }
  }
}
