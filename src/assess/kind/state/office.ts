import { distance } from 'fastest-levenshtein';
import { OTHER_OFFICES } from '../../../model/coverage/coverage.ts';
import { type OfficeHolder, officeHolders } from '../../../model/relation.ts';
import type { Part } from '../../../model/statement/statement.ts';
import { fold } from '../../../model/text/fold.ts';
import type { PartialDate } from '../../../model/time.ts';
import { sayPeriod } from '../../../model/wording/date.ts';
import { calledOn, listed, when } from '../../../store/change/wording.ts';
import { coverageOf } from '../../../store/coverage/coverage.ts';
import { listsIn, onDay } from '../../../store/coverage/lists.ts';
import { countryFinder } from '../../../store/find/country.ts';
import type { Country } from '../../../store/graph/record.ts';
import { type Asking, placeOf, sayTime, sentence, timeOf } from '../../asking.ts';
import { datesCompared, gapBetween } from '../../date.ts';
import { fillTogether, held, maybeAt } from '../../hold.ts';
import { type Finding, together, type Verdict } from '../../verdict.ts';
import { sided } from '../body/membership.ts';
import { apartFrom } from './namesake.ts';

/** Who held an office. An office has one holder at a time, so that another who surely holds it makes the statement wrong. */
export function office(asking: Asking, part: Part<'office'>): Finding {
  const { store } = asking;
  const time = timeOf(asking, part.on ?? part.since ?? part.until);
  const country = countryFinder.require(store, part.country, time.earliest, 'country');
  // Where no office is named, whichever the person held.
  const offices = country.offices.filter((row) => part.office == null || row.office === part.office);
  const called = namesOf(asking);
  const exact = offices.filter((row) => isNamed(called(row), part.person, isSame));
  const alike = exact.length > 0 ? exact : offices.filter((row) => isNamed(called(row), part.person, isAlike));
  const { rows, doubtful } = apartFrom(asking, country, alike, part.person);
  const lists = onDay(listsIn(officeHolders, country.key, part.office == null ? null : [part.office]));
  const subject = {
    asking,
    country,
    rows,
    isLoose: exact.length === 0,
    doubtful,
    offices,
    who: calledOn(country, time.earliest),
    part,
    lists,
  };
  const found: Finding[] = [];
  if (part.since != null) found.push(turned(subject, part.since, 'start'));
  if (part.until != null) found.push(turned(subject, part.until, 'end'));
  if (part.on != null || found.length === 0) found.push(stood(subject, timeOf(asking, part.on)));
  return together(found as [Finding, ...Finding[]]);
}

interface Subject {
  readonly asking: Asking;
  readonly country: Country;
  readonly part: Part<'office'>;
  readonly who: string;
  /** Held by the person. */
  readonly rows: readonly OfficeHolder[];
  /** Whether the name is written otherwise than on record. */
  readonly isLoose: boolean;
  /** Rows of whoever may be called so, while another is called just so. */
  readonly doubtful: ReadonlySet<OfficeHolder>;
  /** Held by anybody. */
  readonly offices: readonly OfficeHolder[];
  readonly lists: ReturnType<typeof onDay>;
}

function stood(subject: Subject, time: PartialDate): Finding {
  const { isLoose, doubtful, part, who, rows, offices, lists } = subject;
  // A representative leads nothing.
  const others = offices.filter(
    (row) => !rows.includes(row) && maybeAt(row, time) && (part.office != null || row.office !== 'representative'),
  );
  const elsewhere = part.office == null ? ledFromElsewhere(subject, time) : null;
  const { verdict, rows: found } = held(rows, time, () =>
    isTelling(part.person) && elsewhere === null ? absence(offices, time, part) : 'not_known',
  );
  const then = found.length > 0 ? found : others;
  const recorded = then.length === 0 ? null : listed(then.map(told));
  return {
    verdict: (isLoose || found.every((row) => doubtful.has(row))) && verdict === 'confirmed' ? 'imprecise' : verdict,
    says:
      recorded === null
        ? sentence(`nobody is on record in that office of ${who} ${sayTime(time)}`)
        : `${sentence(`on record for ${who} ${sayTime(time)}: ${recorded}`)}${found.length === 0 && elsewhere !== null ? ` ${sentence(elsewhere)}` : ''}`,
    stated: part.person,
    recorded,
    ...(found.length > 0
      ? { supports: found.map((row) => placeOf(officeHolders, row)) }
      : { contradicts: others.map((row) => placeOf(officeHolders, row)) }),
    lists,
  };
}

/** What is known of offices besides those on record from which somebody led: of a party, of the forces. */
function ledFromElsewhere({ asking: { store }, country }: Subject, { earliest, latest }: PartialDate): string | null {
  const list = { table: officeHolders.name, scope: country.key, part: OTHER_OFFICES };
  const said = [earliest, latest].flatMap((day) => coverageOf(store, list, day).rows);
  return said.find(({ part }) => part === OTHER_OFFICES)?.note ?? null;
}

/** Wrong where every office that could be meant is surely held by one other. */
function absence(offices: readonly OfficeHolder[], time: PartialDate, part: Part<'office'>): Verdict {
  const meant = part.office == null ? (['chief_of_state', 'head_of_government'] as const) : [part.office];
  const isFilled = (word: OfficeHolder['office']) =>
    fillTogether(
      offices.filter((row) => row.office === word && !isShared(row)),
      time,
    );
  return meant.every(isFilled) ? 'wrong' : 'not_known';
}

function isShared({ note }: OfficeHolder): boolean {
  return note?.startsWith('shared:') ?? false;
}

function told({ name, title, start, end }: OfficeHolder): string {
  const period = sayPeriod({ start, end }, 'en');
  return `${name}${title === null ? '' : ` (${title})`}${period === null ? '' : `, ${period}`}`;
}

/** All names of the holder of an office. */
function namesOf({ store }: Asking) {
  const people = store.graph.people();
  return ({ name, person }: OfficeHolder): readonly string[] => {
    const record = people.get(person);
    return record ? [name, record.key, record.name, ...record.names.map((row) => row.name)] : [name];
  };
}

/**
 * Whether the words of a name are among those of another: `Nazarbayev`, `N. Nazarbayev` and `Nursultan Nazarbayev` are one.
 * Initials and numbers alone name nobody.
 */
function isNamed(names: readonly string[], person: string, same: typeof isSame): boolean {
  const wanted = wordsOf(person);
  if (!isTelling(person)) return names.some((text) => fold(text) === fold(person));
  return names.some((text) => {
    const own = wordsOf(text);
    return wanted.every((word) => own.some((each) => same(word, each)));
  });
}

/** Whether a name tells one person from others. */
function isTelling(person: string): boolean {
  return wordsOf(person).some((word) => word.length > 1 && !/^[ivx]+$/.test(word));
}

function wordsOf(text: string): readonly string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** The same word, or its initial. */
function isSame(word: string, whole: string): boolean {
  return word === whole || (word.length === 1 && whole.startsWith(word));
}

/** Or another spelling of it: names are written in many ways. */
function isAlike(word: string, whole: string): boolean {
  const slips = word.length >= 8 ? 2 : word.length >= 5 ? 1 : 0;
  return isSame(word, whole) || (slips > 0 && distance(word, whole) <= slips);
}

function turned({ rows, who, part, lists }: Subject, time: PartialDate, end: 'start' | 'end'): Finding {
  const dated = rows.flatMap((row) => (row[end] === null ? [] : [{ row, date: row[end] }]));
  const [best] = dated.sort((a, b) => gapBetween(a.date, time) - gapBetween(b.date, time));
  const verb = end === 'start' ? 'took office' : 'left office';
  if (!best)
    return {
      verdict: 'not_known',
      says: sentence(`the record has no day on which ${part.person} ${verb} in ${who}`),
      lists,
    };
  const { verdict, stated, recorded, distance } = datesCompared(time, best.date);
  const says = sentence(`${best.row.name} ${verb} in ${who} ${when(best.date)}`);
  return { verdict, says, stated, recorded, distance, ...sided(verdict, [placeOf(officeHolders, best.row)]), lists };
}
