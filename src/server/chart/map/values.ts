import { sayDay } from '../../../model/wording/date.ts';
import { groupOf } from '../../../schema/statistic/country-set.ts';
import type { Indicator, Member } from '../../../store/graph/record.ts';
import { observationOfEntry, rankingOf } from '../../../store/group/ranking.ts';
import type { Land, World } from '../../../store/land/holder.ts';
import { allReady } from '../../../store/maybe.ts';
import { valueReader } from '../../../store/statistic/statistic.ts';
import type { Store } from '../../../store/store.ts';
import { calledTogether, type Named } from '../ask/called.ts';
import type { Question } from '../ask/question.ts';
import { unitInWords } from '../ask/words.ts';
import { compact } from '../draw/number.ts';
import { breaksOf, classOf, labelsOf } from './classes.ts';
import { figuresOf, isContested, OTHER, SILENT } from './shades.ts';
import type { Subject } from './subject.ts';
import type { Tone } from './world.ts';

/** Ranks that are told to whoever cannot see the map. */
const TOLD = 5;

/** Land by the figure of one year, in classes. */
export async function valuesOf(
  store: Store,
  question: Question,
  indicator: Indicator,
  { lands }: World,
  { drawn }: Named,
): Promise<Subject> {
  const { of, day, knownAt } = question;
  const group = groupOf(store, of, day);
  const among = Object.keys(of).length === 0 ? null : new Set<Member>(await group.on(day));
  const asked = { year: question.year, day, knownAt, ascending: false };
  const { entries, missing, year } = await rankingOf(store, indicator, 'indicator', group, asked);
  const numberOf = year === null ? () => null : await valueReader(store, indicator, { year, day, knownAt });
  const isMeant = (member: Member) => among === null || among.has(member);
  const figureOf = (land: Land) => {
    const whose = figuresOf(land);
    return whose && isMeant(whose) ? numberOf(whose.key) : null;
  };
  const figures = lands.flatMap((land) => figureOf(land) ?? []);
  const breaks = question.breaks ?? breaksOf(figures);
  const labels = labelsOf(breaks);
  const toneOf = (value: number): Tone => ({ kind: 'class', at: classOf(value, breaks), of: labels.length });
  const silent = among === null ? SILENT : OTHER;
  const unit = indicator.unitRecord.symbol ?? indicator.unitRecord.label;
  const before = lands.some((land) => land.country === null && figureOf(land) !== null);
  return {
    title: `${indicator.name}: ${calledTogether(store, of, day)}`,
    units: [unitInWords(indicator.unitRecord, indicator)],
    about: [
      ...(year === null ? [] : [String(year)]),
      `${entries.length} of ${entries.length + missing} with a value`,
      `borders of ${sayDay(day, 'en')}`,
    ],
    isMeant: ({ country }) => country !== null && isMeant(country),
    fillOf(land) {
      const value = figureOf(land);
      const claimed = land.claimants
        .map((one) => (isMeant(one) ? numberOf(one.key) : null))
        .find((one) => one !== null);
      const tone = value !== null ? toneOf(value) : land.country && !isMeant(land.country) ? OTHER : silent;
      const stripes = claimed == null ? OTHER : toneOf(claimed);
      return { tone, faint: false, stripes: isContested(land) ? stripes : null };
    },
    key: [
      ...labels.map((label, at) => ({
        tone: { kind: 'class' as const, at, of: labels.length },
        faint: false,
        stripes: null,
        label,
      })),
      { tone: SILENT, faint: false, stripes: null, label: `no figure (${missing} countries)` },
      { tone: OTHER, faint: false, stripes: null, label: 'not among them' },
    ],
    used: await allReady(entries.map((entry) => observationOfEntry(store, entry))),
    wordOf(land) {
      const value = figureOf(land);
      return value === null ? 'no figure' : `${compact(value)} ${unit}`;
    },
    notes: before ? ['Land that others administered then has the figure of the country it became.'] : [],
    told: entries
      .slice(0, TOLD)
      .map(({ rank, country, value }) => `${rank}. ${drawn(country)}: ${compact(value)} ${unit}.`),
  };
}
