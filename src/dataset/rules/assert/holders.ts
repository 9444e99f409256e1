import { type OfficeHolder, officeHolders } from '../../../model/relation.ts';
import { fold } from '../../../model/text/fold.ts';
import { people, personNames } from '../../../model/thing/person.ts';
import { mayHoldOn } from '../../../model/time.ts';
import type { Dataset } from '../../read.ts';
import type { Judge } from './assertions.ts';

/** Stands for whichever office leads, where a work names the leader and not the office. */
const ANY = 'leader';

/** Subject is a country, object an office or `leader`; expected is a family name, which any name of the person may hold. */
export function holders(dataset: Dataset): Judge {
  const byCountry = Map.groupBy(dataset.rows(officeHolders), ({ country }) => country);
  const names = new Map(dataset.rows(people).map(({ key, name }) => [key, [name]]));
  for (const { person, name } of dataset.rows(personNames)) names.get(person)?.push(name);
  const named = ({ name, person }: OfficeHolder, expected: string) =>
    [name, ...(names.get(person ?? '') ?? [])].some((one) => fold(one).includes(expected));
  return ({ subject, object, day, expected }) => {
    const inOffice = (byCountry.get(subject) ?? []).filter(
      (row) =>
        mayHoldOn(row, day.earliest) && (object === ANY ? row.office !== 'representative' : row.office === object),
    );
    if (inOffice.some((row) => named(row, fold(expected)))) return null;
    return inOffice.map(({ name }) => name).join(', ') || 'nobody';
  };
}
