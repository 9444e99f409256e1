import { AlmanacError } from '../../../model/errors.ts';
import { type Fields, isFields, isList, isPage, nodesOf, type Value } from '../tell/value.ts';
import type { Desk, Question } from '../tool.ts';

/** What a tool goes on with, and what it says of how it took a text. */
export interface Taken {
  readonly key: string;
  readonly lead: readonly string[];
}

/** Candidates that are told. */
const MOST = 6;

/** The indicator of this code or name; else the only one that a search finds by all its words; else refused with those it finds. */
export async function indicatorMeant(text: string, desk: Desk): Promise<Taken> {
  const { data, errors = [] } = await desk.ask('indicators-meant', { text, first: MOST });
  // A code with several meanings is asked for once more, so that its error is told.
  if (isFields(data?.indicator as Value) || errors.length > 0) return { key: text, lead: [] };
  const all = hitsIn(data?.search as Value);
  const whole = all.filter(isWhole);
  const [only, ...others] = whole;
  if (only && others.length === 0)
    return { key: String(only.key), lead: [`"${text}" is taken for ${only.name} (${only.key}).`] };
  const candidates = whole.length > 0 ? whole : all;
  if (candidates.length === 0) return { key: text, lead: [] };
  throw new AlmanacError(
    'UNKNOWN_INDICATOR',
    `there is no indicator "${text}": did you mean ${candidates.map(({ key, name }) => `${key} (${name})`).join(', ')}?`,
    { argument: 'indicator', candidates: candidates.map(({ key }) => String(key)) },
  );
}

/** What a search found, each with how it matched. */
function hitsIn(search: Value): readonly Fields[] {
  const edges = isFields(search) && isList(search.edges) ? search.edges : [];
  return edges.flatMap((edge) =>
    isFields(edge) && isFields(edge.node) && isFields(edge.match) ? [{ ...edge.node, match: edge.match }] : [],
  );
}

function isWhole({ match }: Fields): boolean {
  return isFields(match) && match.isPartial !== true && match.isMistyped !== true;
}

const VOTES: ReadonlySet<Value> = new Set(['ROLL_CALL', 'VETO', 'ELECTION']);

/** As many as are looked through for one that is called just so. */
const LOOKED_THROUGH = 100;

/**
 * The vote of this key, name or symbol; else the only one whose title has the words; else those that have them; else those
 * a search finds.
 */
export async function voteMeant(
  text: string,
  country: string | undefined,
  paging: Readonly<Record<string, unknown>>,
  desk: Desk,
): Promise<Question> {
  const told = (event: string) => oneVote(event, country, desk);
  const known = await desk.ask('vote', { event: text });
  if (isFields(known.data?.event as Value)) return told(text);
  const { data } = await desk.ask('votes-named', { text, first: LOOKED_THROUGH });
  const named = pageIn(data?.events as Value);
  const just = named.filter(({ name }) => isJust(text, String(name)));
  const adopting = just.filter(({ name }) => String(name).startsWith('Resolution'));
  const [only, ...others] = [adopting, just, named].find((some) => some.length === 1) ?? named;
  if (only && others.length === 0 && paging.after === undefined) return told(String(only.key));
  const unsaid = country === undefined ? [] : ['Whose vote is meant is told of one vote.'];
  if (named.length > 0)
    return {
      operation: 'votes-named',
      variables: { text, ...paging },
      asOf: null,
      lead: ['Several votes are named so: ask again with the key of one.', ...unsaid],
    };
  const found = hitsIn((await desk.ask('votes-found', { text })).data?.search as Value).filter(
    (hit) => VOTES.has(hit.classification ?? null) && isWhole(hit),
  );
  const [first] = found;
  if (first && found.length === 1) return told(String(first.key));
  const list = found.slice(0, MOST).map(({ key, name, startDate }) => `${name} (${key}), ${startDate}`);
  return {
    operation: 'votes-named',
    variables: { text, ...paging },
    asOf: null,
    lead:
      list.length === 0
        ? []
        : [
            `No title has these words together; the search finds, to be asked for by key: ${list.join('; ')}.`,
            ...unsaid,
          ],
  };
}

function pageIn(value: Value): readonly Fields[] {
  return isPage(value) ? nodesOf(value).filter(isFields) : [];
}

/** A symbol is part of a longer one where a letter, digit or stroke goes on: S/RES/242 is not S/RES/2421. */
function isJust(symbol: string, name: string): boolean {
  const wanted = symbol.trim().toLowerCase();
  const at = name.toLowerCase().indexOf(wanted);
  if (at < 0 || !/\d/.test(wanted)) return false;
  return !/[\p{L}\p{N}/]/u.test(name.charAt(at + wanted.length)) && !/[\p{L}\p{N}/]/u.test(name.charAt(at - 1));
}

/** One vote; first how a country voted, where one is asked for. */
async function oneVote(event: string, country: string | undefined, desk: Desk): Promise<Question> {
  const question: Question = { operation: 'vote', variables: { event }, asOf: null };
  if (country === undefined) return question;
  const { data } = await desk.ask('ballot-in-a-vote', { event, country });
  const state = data?.country as Value;
  if (!isFields(state)) return { ...question, lead: [`No country is known as "${country}".`] };
  const vote = data?.event as Value;
  const motions = isFields(vote) && isList(vote.votes) ? vote.votes.filter(isFields) : [];
  const options = motions.flatMap(({ ballots }) =>
    pageIn(ballots as Value).flatMap(({ option, country: by }) =>
      isFields(by as Value) && (by as Fields).key === state.key ? [String(option)] : [],
    ),
  );
  const said = options.length === 0 ? 'no ballot on record' : [...new Set(options)].join(', ');
  return { ...question, lead: [`${state.name} (${state.key}): ${said}.`] };
}
