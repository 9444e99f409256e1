import type { Part } from '../../../model/statement/statement.ts';
import { countryLanguages } from '../../../model/thing/speech.ts';
import type { PartialDate } from '../../../model/time.ts';
import { calledOn, listed } from '../../../store/change/wording.ts';
import { existsOn } from '../../../store/countries.ts';
import { listsIn, onDay } from '../../../store/coverage/lists.ts';
import { countryFinder } from '../../../store/find/country.ts';
import { languageFinder } from '../../../store/find/land.ts';
import type { Speech } from '../../../store/graph/record.ts';
import { type Asking, placeOf, sayTime, sentence, timeOf } from '../../asking.ts';
import { held, maybeAt } from '../../hold.ts';
import type { Finding, Verdict } from '../../verdict.ts';

/**
 * Which language is official or spoken. The list of languages is not whole and says since when for a part of its rows, so
 * that what is not on it is not known, and a row without a beginning speaks of the present alone.
 */
export function language(asking: Asking, part: Part<'language'>): Finding {
  const { store } = asking;
  const time = timeOf(asking, part.on);
  const country = countryFinder.require(store, part.country, time.earliest, 'country');
  const tongue = languageFinder.require(store, part.language, time.earliest, 'language');
  const then = country.languages.filter((row) => maybeAt(row, time) && isDated(row, time, store.today));
  const own = then.filter(({ record }) => record === tongue);
  const wanted = part.status ?? 'official';
  const standing = own.filter(({ status }) => wanted === 'spoken' || status === wanted);
  const who = calledOn(country, time.earliest);
  const told = then.filter(({ status }) => wanted === 'spoken' || status !== 'spoken');
  const recorded = told.length === 0 ? null : listed(told.map(saidOf));
  const undated = country.languages.filter(
    (row) =>
      row.start === null &&
      row.end === null &&
      !then.includes(row) &&
      (row.status !== 'spoken' || wanted === 'spoken' || row.record === tongue),
  );
  const found = held(standing, time, () => loosely(own, wanted));
  return {
    verdict: existsOn(country, time.earliest) ? found.verdict : 'not_known',
    says:
      recorded === null && undated.length === 0
        ? sentence(`no languages of ${who} are on record ${sayTime(time)}`)
        : sentence(
            [
              ...(recorded === null ? [] : [`languages of ${who} on record ${sayTime(time)} were ${recorded}`]),
              ...(undated.length === 0 ? [] : [`${ofToday(undated, who)}; since when is not on record`]),
            ].join('; '),
          ),
    stated: tongue.name,
    recorded: recorded ?? (undated.length === 0 ? null : listed(undated.map(saidOf))),
    supports: found.rows.map((row) => placeOf(countryLanguages, row)),
    lists: onDay(listsIn(countryLanguages, country.key)),
  };
}

/** Official in fact though not by law, or in a part of the country: nearly so. */
function loosely(own: readonly Speech[], wanted: string): Verdict {
  return wanted !== 'spoken' && own.some(({ status }) => status !== 'spoken') ? 'imprecise' : 'not_known';
}

function isDated({ start }: Speech, { earliest, latest }: PartialDate, today: number): boolean {
  return start !== null || (earliest <= today && today <= latest);
}

/** `the language on record is French (official)` */
function ofToday(rows: readonly Speech[], who: string): string {
  return `the ${rows.length === 1 ? 'language' : 'languages'} of ${who} on record today ${rows.length === 1 ? 'is' : 'are'} ${listed(rows.map(saidOf))}`;
}

function saidOf({ record, status }: Speech): string {
  return `${record.name} (${status.replaceAll('_', ' ')})`;
}
