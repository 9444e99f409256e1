import type { Kind, Part } from '../../model/statement/statement.ts';
import type { MaybePromise } from '../../store/maybe.ts';
import type { Asking } from '../asking.ts';
import type { Finding } from '../verdict.ts';
import { headquarters } from './body/headquarters.ts';
import { memberCount } from './body/member-count.ts';
import { membership } from './body/membership.ts';
import { treaty } from './body/treaty.ts';
import { election } from './deed/election.ts';
import { event } from './deed/event.ts';
import { tally } from './deed/tally.ts';
import { vote } from './deed/vote.ts';
import { ranking } from './figure/ranking.ts';
import { statistic } from './figure/statistic.ts';
import { superlative } from './figure/superlative.ts';
import { border } from './state/border.ts';
import { capital } from './state/capital.ts';
import { currency } from './state/currency.ts';
import { existence } from './state/existence.ts';
import { language } from './state/language.ts';
import { name } from './state/name.ts';
import { office } from './state/office.ts';
import { relation } from './state/relation.ts';
import { succession } from './state/succession.ts';

/** Who judges statements of each kind. */
export const KIND_JUDGES: { readonly [K in Kind]: (asking: Asking, part: Part<K>) => MaybePromise<Finding> } = {
  membership,
  memberCount,
  capital,
  name,
  currency,
  office,
  border,
  treaty,
  headquarters,
  language,
  election,
  event,
  vote,
  tally,
  statistic,
  ranking,
  superlative,
  existence,
  succession,
  relation,
};
