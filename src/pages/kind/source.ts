import { AlmanacError } from '../../model/errors.ts';
import { type Html, html } from '../../model/text/html.ts';
import type { SourceViewQuery } from '../.generated/operation.ts';
import { addressOf } from '../address.ts';
import type { Asked } from '../asked.ts';
import { spelled } from '../day-shown.ts';
import type { Moved, Page } from '../page.ts';
import { bearing } from '../part/bearing.ts';
import { byVerdict, verdict } from '../part/claims.ts';
import { Links } from '../part/link.ts';
import { facts, section, word } from '../part/table.ts';

type Source = NonNullable<SourceViewQuery['source']>;
type Claim = NonNullable<Source['all']>['nodes'][number];
type Basis = NonNullable<Source['freshness']['basis']>;

/** A cited work. A document whose claims are held against the record shows them in its order, with how each stands. */
export async function sourcePage(asked: Asked): Promise<Page | Moved | null> {
  const { code, ask, parameters } = asked;
  const { source } = await ask('SourceView', { code });
  if (!source) return null;
  const { key, title, producer, published, url, licence, all, version } = source;
  if (key !== code) return { moved: `/source/${encodeURIComponent(key)}` };
  const claims = all?.nodes ?? [];
  const shown = verdictIn(parameters.get('verdict') ?? '', claims);
  return {
    title,
    description:
      claims.length > 0
        ? `${title}: its ${claims.length} claims, each held against the record.`
        : `${title}, by ${producer}: what it is and how to cite it.`,
    path: `/source/${encodeURIComponent(key)}`,
    operation: { name: 'SourceView', variables: { code: key } },
    ...(claims.length > 0 && { rows: 'source.all.nodes' }),
    about: { '@type': 'CreativeWork', name: title, author: producer, datePublished: published, url },
    body: html`<h1>${title}</h1>
<p class="lead">${workOf(source.type)}, ${producer}${published === null ? '' : html`, ${spelled(published)}`}</p>
${source.note === null ? '' : html`<p class="note">${source.note}</p>`}
${section(
  'facts',
  'The work',
  facts([
    ['Publisher', source.publisher],
    ['Version', version],
    ['Licence', licence && (licence.url === null ? licence.name : html`<a href="${licence.url}">${licence.name}</a>`)],
    ['Address', url === null ? null : html`<a href="${url}">${url}</a>`],
    ['Read on', source.accessed && spelled(source.accessed)],
    ['Renewed', renewalOf(source.freshness)],
    ['Reference', source.citation],
  ]),
)}
${claims.length > 0 ? section('claims', `Its ${claims.length} claims`, claimList(key, claims, shown, new Links(asked))) : ''}`,
  };
}

/** How the claims stand that a reader asks for; throws BAD_ARGUMENT where none can. */
function verdictIn(text: string, claims: readonly Claim[]): string | null {
  const words = [...new Set(claims.map(({ assessment }) => assessment.toLowerCase()))];
  if (text === '' || words.includes(text.toLowerCase())) return text === '' ? null : text.toUpperCase();
  throw new AlmanacError('BAD_ARGUMENT', `no claim stands as "${text}": use ${words.join(', ')}`, {
    argument: 'verdict',
  });
}

const BASES: Readonly<Partial<Record<Basis, string>>> = {
  STATED: 'as its publisher says',
  USUAL: 'as it has come out for years',
  VINTAGES: 'by its releases on record',
};

/** Of what has no rhythm. */
const RESTS: Readonly<Partial<Record<Basis, string>>> = {
  ENDED: 'no more: its publisher has ended it',
  IRREGULAR: 'without a rhythm',
  ONCE: 'never: it is a work of one day',
};

const UNITS: Readonly<Record<string, string>> = { Y: 'years', M: 'months', W: 'weeks', D: 'days' };

/** A duration of ISO 8601 in words: `P6M` is 6 months. */
function lengthOf(duration: string): string {
  return [...duration.matchAll(/(\d+)([YMWD])/g)]
    .map(([, count = '', unit = '']) => (count === '1' ? UNITS[unit]?.slice(0, -1) : `${count} ${UNITS[unit]}`))
    .join(' and ');
}

/** How often it is given out anew, and whether a newer one is to be expected; nothing where that is not known. */
function renewalOf({ every, basis, due, daysOverdue }: Source['freshness']): string | null {
  if (basis === null) return null;
  if (every === null) return RESTS[basis] ?? null;
  const late = daysOverdue ? `, ${daysOverdue} days ago` : '';
  return `every ${lengthOf(every)} ${BASES[basis]}; the next was to be expected on ${due === null ? 'a day not known' : spelled(due)}${late}`;
}

/** The field's word for a kind of work, the other way round: a newspaper article. */
function workOf(type: Source['type']): string {
  return word(type).split(' ').reverse().join(' ');
}

function claimList(key: string, claims: readonly Claim[], shown: string | null, links: Links): Html {
  const counts = byVerdict(claims);
  const listed = claims.filter(({ assessment }) => shown === null || assessment === shown);
  const place = addressOf('source', key);
  return html`<nav class="verdicts" aria-label="Verdicts"><a href="${place}#claims"${shown === null ? html` aria-current="true"` : ''}>all ${claims.length}</a>${counts.map(
    ([assessment, some]) =>
      html` <a href="${place}?verdict=${assessment.toLowerCase()}#claims"${shown === assessment ? html` aria-current="true"` : ''}>${verdict(assessment)} ${some.length}</a>`,
  )}</nav>
<ol class="document">${listed.map((claim) => html`<li value="${claims.indexOf(claim) + 1}">${one(claim, links)}</li>`)}</ol>`;
}

function one({ key, quote, assessment, note, locator, supportedBy, contradictedBy }: Claim, links: Links): Html {
  const told = (title: string, all: Claim['supportedBy']) =>
    all.length === 0
      ? ''
      : html`<p class="bearing"><b>${title}</b> ${all.map((fact, at) => html`${at === 0 ? '' : '; '}${bearing(fact, links)}`)}</p>`;
  return html`<article class="${assessment.toLowerCase()}"><p><a href="${addressOf('claim', key)}"><q>${quote}</q></a> <small>${locator}</small></p>
<p>${verdict(assessment)} ${note}</p>${told('For:', supportedBy)}${told('Against:', contradictedBy)}</article>`;
}
