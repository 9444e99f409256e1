import { type Html, html } from '../../model/text/html.ts';
import type { TreatyViewQuery } from '../.generated/operation.ts';
import type { Asked } from '../asked.ts';
import { type DayShown, longDay } from '../day-shown.ts';
import type { Moved, Page } from '../page.ts';
import { Citations } from '../part/cited.ts';
import { nearest } from '../part/days.ts';
import { Links } from '../part/link.ts';
import { byName, counted, facts, section, table, word } from '../part/table.ts';
import { wordOf } from '../part/words.ts';
import { howWhole, whenItWas } from '../subject.ts';

type Treaty = NonNullable<TreatyViewQuery['treaty']>;

/** A treaty and its parties on a day. */
export async function treatyPage(asked: Asked): Promise<Page | Moved | null> {
  const { code, day, lang, ask } = asked;
  const { treaty } = await ask('TreatyView', { code, day: String(day), lang });
  if (!treaty) return null;
  const { key, name, abbreviation, coverage, parties, organization } = treaty;
  if (key !== code) return { moved: `/treaty/${encodeURIComponent(key)}` };
  const links = new Links(asked);
  const cited = new Citations();
  // Who leaves on a day is no longer bound on it.
  const left = (treaty.partyHistory?.nodes ?? [])
    .filter(({ withdrawn }) => withdrawn !== null && /^\d/.test(withdrawn) && !day.isBefore(withdrawn))
    .toSorted((a, b) => String(a.withdrawn).localeCompare(String(b.withdrawn)));
  const { SIGNATORY: signed = [], bound = [] } = Object.groupBy(parties?.nodes ?? [], ({ status }) =>
    status === 'SIGNATORY' ? status : 'bound',
  );
  const through = coverage.knownThrough === null ? '' : ` Known through ${longDay(coverage.knownThrough)}.`;
  return {
    title: name,
    description: `${name}: who was a party on ${longDay(day)}, since when, with sources.`,
    path: `/treaty/${encodeURIComponent(key)}`,
    subject: `Treaty:${key}`,
    operation: { name: 'TreatyView', variables: { code: key, day: String(day), lang } },
    rows: 'treaty.parties.nodes',
    days: nearest(
      day,
      (treaty.partyHistory?.nodes ?? []).flatMap(({ party, signed, ratified, withdrawn }) => [
        [signed, `${party.name} signed it.`],
        [ratified, `${party.name} consented to be bound by it.`],
        [withdrawn, `${party.name} was no longer bound by it.`],
      ]),
    ),
    about: { '@type': 'Legislation', name, alternateName: abbreviation, legislationDate: treaty.signed },
    body: html`<h1>${name}</h1>
<p class="lead">${abbreviation === null ? '' : html`${abbreviation}, `}${wordOf('treaty', treaty.kind)}${treaty.dates === null ? '' : html`, ${treaty.dates}`}${cited.mark(treaty.citations)}</p>
${absence(treaty, asked)}${treaty.note === null ? '' : html`<p class="note">${treaty.note}</p>`}
${section(
  'facts',
  'At a glance',
  facts([
    ['Signed', treaty.signedParts?.text ?? null],
    ['In force', treaty.inForceParts?.text ?? null],
    ['Ended', treaty.endedParts?.text ?? null],
    ['Where', treaty.place],
    ['Organization', organization && links.to('organization', organization)],
  ]),
)}
${section(
  'parties',
  counted('Parties', bound.length, coverage.complete),
  bound.length > 0
    ? table(
        'Parties on the day',
        ['Party', 'As', 'Signed', 'Consent', 'In force'],
        byName(bound, ({ party }) => party.name, lang).map((one) => [
          html`${links.thing(one.party.__typename, one.party)}${cited.mark(one.citations)}`,
          word(one.status),
          one.signedParts?.text ?? null,
          one.ratifiedParts || one.consent
            ? html`${one.ratifiedParts?.text}${one.consent === null ? '' : html` <small>${word(one.consent)}</small>`}`
            : null,
          one.inForceParts?.text ?? null,
        ]),
      )
    : wasSigned(treaty, day)
      ? html`<p>No party is on record on ${longDay(day)}.</p>`
      : null,
  `${howWhole(coverage)}${through}`,
)}
${section(
  'signed',
  counted('Signed, not bound', signed.length, coverage.complete),
  signed.length > 0
    ? table(
        'Who has signed on the day, and is not bound',
        ['Signed', 'By'],
        byName(signed, ({ party }) => party.name, lang).map((one) => [
          one.signedParts?.text ?? null,
          html`${links.thing(one.party.__typename, one.party)}${cited.mark(one.citations)}`,
        ]),
      )
    : null,
)}
${section(
  'left',
  counted('Have left', left.length, false),
  left.length > 0
    ? table(
        'Parties that have left',
        ['Left', 'Party', 'Consent'],
        left.map((one) => [
          html`${one.withdrawnParts?.text}${cited.mark(one.citations)}`,
          links.thing(one.party.__typename, one.party),
          one.ratifiedParts?.text ?? null,
        ]),
      )
    : null,
  'Who came back stands among the parties as well; of those who left long ago not all are on record.',
)}
${cited.list()}`,
  };
}

/** Whether it can have had parties: on a day before it was signed, or known to have been, there is nothing to tell of. */
function wasSigned({ signed }: Treaty, day: DayShown): boolean {
  return signed === null || !/^\d/.test(signed) || !day.isBefore(signed);
}

/** Of a day before it was signed or after it ended, that it is so. */
function absence(treaty: Treaty, asked: Asked): Html {
  const { key, signed, ended } = treaty;
  const { day } = asked;
  const hasEnded = ended !== null && /^\d/.test(ended) && !day.isBefore(ended);
  if (wasSigned(treaty, day) && !hasEnded) return html``;
  const said = hasEnded ? 'It was no longer in force' : 'It had not been signed';
  return html`<p class="absent">${said} on ${longDay(day)}.${whenItWas(asked, `/treaty/${encodeURIComponent(key)}`, signed, ended)}</p>`;
}
