import type { DerivedEvent } from '../../model/event.ts';
import { treaties, treatyParties } from '../../model/event.ts';
import { diplomaticRelations } from '../../model/relation.ts';
import { keyOf } from '../../model/table/table.ts';
import { isPoint } from '../../model/time.ts';
import type { Dataset } from '../read.ts';
import { derived, type NameOn } from './fact.ts';

export function* treatyEvents(dataset: Dataset, nameOn: NameOn): Iterable<DerivedEvent> {
  const called = new Map<string, string>();
  for (const row of dataset.rows(treaties)) {
    const { key, name, signed, inForce, ended } = row;
    called.set(key, name);
    const from = `${treaties.name} ${key}`;
    if (isPoint(signed)) yield derived('treaty_signing', key, `${name} is signed`, signed, row, from, null);
    if (isPoint(inForce)) yield derived('treaty_in_force', key, `${name} enters into force`, inForce, row, from, null);
    if (isPoint(ended)) yield derived('dissolution', `treaty/${key}`, `${name} ends`, ended, row, from, null);
  }
  for (const row of dataset.rows(treatyParties)) {
    const { treaty, party, ratified, withdrawn } = row;
    const [id, from] = [`${treaty}/${party}`, `${treatyParties.name} ${keyOf(treatyParties, row)}`];
    const name = called.get(treaty) ?? treaty;
    if (isPoint(ratified)) {
      yield derived(
        'ratification',
        id,
        `${nameOn(party, ratified)} becomes bound by ${name}`,
        ratified,
        row,
        from,
        party,
      );
    }
    if (isPoint(withdrawn)) {
      yield derived(
        'withdrawal',
        id,
        `${nameOn(party, withdrawn)} withdraws from ${name}`,
        withdrawn,
        row,
        from,
        party,
      );
    }
  }
}

export function* relationEvents(dataset: Dataset, nameOn: NameOn): Iterable<DerivedEvent> {
  for (const row of dataset.rows(diplomaticRelations)) {
    const { country, partner, kind, start, end } = row;
    const from = `${diplomaticRelations.name} ${keyOf(diplomaticRelations, row)}`;
    if (isPoint(start)) {
      const pair = `${nameOn(country, start)} and ${nameOn(partner, start)}`;
      const id = `${country}/${partner}/${start.text}`;
      if (kind === 'recognition')
        yield derived('recognition', id, `${pair}: recognition`, start, row, from, country, partner);
      else
        yield derived(
          'relations_established',
          id,
          `${pair} open diplomatic relations`,
          start,
          row,
          from,
          country,
          partner,
        );
    }
    if (kind === 'relations' && isPoint(end)) {
      const name = `${nameOn(country, end)} and ${nameOn(partner, end)} end diplomatic relations`;
      yield derived('relations_severed', `${country}/${partner}/${end.text}`, name, end, row, from, country, partner);
    }
  }
}
