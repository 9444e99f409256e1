import type { Known } from '../../reader.ts';
import type { ConflictYear } from './year.ts';

const INTERSTATE = '2';
const EXTRASYSTEMIC = '1';
const GOVERNMENT = '2';

/** What a conflict is called until a curator says better, and the country it is told under. */
export function titleOf(
  years: readonly ConflictYear[],
  isEpisode: boolean,
  goesOn: boolean,
  known: Known,
): { name: string; country: string; place: string } {
  const [first, final] = [years[0], years.at(-1)];
  const word = years.some(({ isWar }) => isWar) ? 'war' : 'conflict';
  const issue = final?.incompatibility === GOVERNMENT ? 'government' : final?.territory || 'territory';
  const place = final?.incompatibility === GOVERNMENT ? '' : (final?.territory ?? '');
  const named = (role: string) => (final?.sides[role] ?? []).map((key) => nameOf(key, known)).join(', ');
  const isInternal = final?.type !== INTERSTATE && final?.type !== EXTRASYSTEMIC;
  const who = isInternal
    ? `Internal ${word} in ${named('side_a')}`
    : final?.type === INTERSTATE
      ? `${capital(word)} between ${named('side_a')} and ${named('side_b')}`
      : `${capital(word)} of ${named('side_a')}`;
  const from = first?.year ?? 0;
  const until = final?.year ?? 0;
  const span = goesOn ? `since ${from}` : from === until ? `${from}` : `${from}-${until}`;
  const when = isEpisode ? `: episode ${goesOn ? span : `of ${span}`}` : `, ${span}`;
  return { name: `${who} over ${issue}${when}`, country: isInternal ? (final?.sides.side_a?.[0] ?? '') : '', place };
}

function nameOf(key: string, known: Known): string {
  return known.rows('countries').find((row) => row.key === key)?.name ?? key;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
