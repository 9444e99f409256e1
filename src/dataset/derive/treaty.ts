import type { DerivedEvent } from '../../model/event.ts';
import { diplomaticRelations } from '../../model/relation.ts';
import { keyOf } from '../../model/table/table.ts';
import { isPoint } from '../../model/time.ts';
import { type TreatyParty, treaties, treatyParties } from '../../model/treaty/treaty.ts';
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
    const { treaty, party, stint, status, consent, ratified, withdrawn } = row;
    const id = stint === 1 ? `${treaty}/${party}` : `${treaty}/${party}/${stint}`;
    const from = `${treatyParties.name} ${keyOf(treatyParties, row)}`;
    const name = called.get(treaty) ?? treaty;
    if (isPoint(ratified)) {
      const words = `${nameOn(party, ratified)} ${CONSENTING[consent ?? 'other']} ${name}`;
      yield derived('ratification', id, words, ratified, row, from, party);
    }
    if (isPoint(withdrawn)) {
      const verb = status === 'withdrawn' ? 'withdraws from' : 'withdraws its consent to';
      yield derived('withdrawal', id, `${nameOn(party, withdrawn)} ${verb} ${name}`, withdrawn, row, from, party);
    }
  }
}

const CONSENTING: Readonly<Record<NonNullable<TreatyParty['consent']> | 'other', string>> = {
  ratification: 'ratifies',
  accession: 'accedes to',
  acceptance: 'accepts',
  approval: 'approves',
  succession: 'succeeds to',
  continuation: 'continues its predecessor in',
  definitive_signature: 'signs definitively',
  formal_confirmation: 'confirms',
  provisional_application: 'applies provisionally',
  admission: 'is admitted to',
  other: 'consents to be bound by',
};

export function* relationEvents(dataset: Dataset, nameOn: NameOn): Iterable<DerivedEvent> {
  for (const row of dataset.rows(diplomaticRelations)) {
    const { country, partner, kind, start, end } = row;
    const from = `${diplomaticRelations.name} ${keyOf(diplomaticRelations, row)}`;
    if (isPoint(start)) {
      const [one, other] = [nameOn(country, start), nameOn(partner, start)];
      const id = `${country}/${partner}/${start.text}`;
      if (kind === 'recognition')
        yield derived('recognition', id, `${one} recognises ${other}`, start, row, from, country, partner);
      else
        yield derived(
          'relations_established',
          id,
          `${one} and ${other} open diplomatic relations`,
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
