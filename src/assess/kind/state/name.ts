import { countryNames } from '../../../model/country.ts';
import { organizationNames } from '../../../model/organization.ts';
import type { Part } from '../../../model/statement/statement.ts';
import { fold } from '../../../model/text/fold.ts';
import { sayPeriod } from '../../../model/wording/date.ts';
import { listed, nameAt } from '../../../store/change/wording.ts';
import { listsIn, onDay } from '../../../store/coverage/lists.ts';
import { partyFinder } from '../../../store/find/party.ts';
import type { Member } from '../../../store/graph/record.ts';
import { type Asking, placeOf, sayTime, sentence, timeOf } from '../../asking.ts';
import { fills, held } from '../../hold.ts';
import { naming } from '../../naming.ts';
import type { Finding, Place, Verdict } from '../../verdict.ts';

interface Named {
  readonly kind: string;
  readonly language: string;
  readonly name: string;
  readonly start: Member['start'];
  readonly end: Member['end'];
  readonly source: string;
  readonly place: Place;
}

function namesOf(member: Member): readonly Named[] {
  const lived = (row: Pick<Named, 'start' | 'end'>) => ({
    start: row.start ?? member.start,
    end: row.end ?? member.end,
  });
  return member.type === 'Country'
    ? member.names.map((row) => ({ ...row, ...lived(row), place: placeOf(countryNames, row) }))
    : member.names.map((row) => ({ ...row, ...lived(row), place: placeOf(organizationNames, row) }));
}

/** Of a name written without what comes before `for` and `of` there is more than one spelling: letters decide alone. */
function letters(text: string): string {
  return fold(text)
    .replace(/^the /, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What a country or organization is called: other spellings may be missing, so that only a name of another time is wrong. */
export function name(asking: Asking, part: Part<'name'>): Finding {
  const time = timeOf(asking, part.on);
  const member = naming(asking, partyFinder, part.of, time.earliest, 'of');
  const wanted = letters(part.name);
  const all = namesOf(member);
  // What the document itself calls it proves nothing.
  const rows = all.filter((row) => letters(row.name) === wanted && row.source !== asking.document);
  const official = all.filter((row) => row.kind === 'official' || row.kind === 'common');
  const filled = official.filter((row) => row.language === 'en' && fills(row, time));
  const { verdict, rows: found } = held(rows, time, () => absence(rows, filled, wanted));
  const today = nameAt(member, time.earliest);
  const then = listed(filled.map((row) => row.name)) || today;
  const recorded = found.length > 0 ? (found[0]?.name ?? null) : then;
  const usage = rows[0] && sayPeriod(rows[0], 'en');
  const says =
    found.length > 0
      ? `it was called ${recorded} ${sayTime(time)}${usage ? ` (${usage})` : ''}`
      : rows.length > 0
        ? `it was called ${then} ${sayTime(time)}; ${rows[0]?.name} was its name ${usage ?? 'at another time'}`
        : `it was called ${then} ${sayTime(time)}; the name ${part.name} is not on record for it`;
  return {
    verdict,
    says: sentence(says),
    stated: part.name,
    recorded,
    ...(found.length > 0
      ? { supports: found.map(({ place }) => place) }
      : { contradicts: [...rows, ...filled].map(({ place }) => place) }),
    lists: onDay(listsIn(member.type === 'Country' ? countryNames : organizationNames, member.key)),
  };
}

/** A name that lacks words of the one of the day is a loose form of it; one of another time, while the place is filled, is wrong. */
function absence(rows: readonly Named[], filled: readonly Named[], wanted: string): Verdict {
  if (rows.length > 0) return filled.length > 0 ? 'wrong' : 'not_known';
  const part = new Set(wanted.split(' '));
  const isLoose = filled.some((row) => {
    const words = letters(row.name).split(' ');
    return part.size > 1 && [...part].every((word) => words.includes(word));
  });
  return isLoose ? 'imprecise' : 'not_known';
}
