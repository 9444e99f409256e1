import { BEGINNING, END_OF_TIME, formatDay } from '../../../model/day/day.ts';
import { AFTER_ALL, BEFORE_ALL, DayShown, MARKS } from '../../../pages/day-shown.ts';
import type { MakePage } from '../../../pages/page.ts';
import { type Site, wholePage } from '../../../pages/shell.ts';
import type { AnswerBytes } from '../../named/asking.ts';
import { asking } from '../run.ts';
import type { Wanted } from '../wanted.ts';
import type { Answers, KeptPages } from './kept.ts';
import { OpenPage, Pieces } from './open-page.ts';
import type { Question, Span } from './shelf.ts';

const MARK_BYTES = Object.values(MARKS).map((mark) => Buffer.from(mark));
/** The variable that is the day looked at in every operation of a page. */
const LOOKED_AT = `"day":"${MARKS.iso}"`;

/** The page with its day left open, kept or made; null where there is no page, or none in which the day can be found again. */
export async function opened(
  make: MakePage,
  wanted: Wanted,
  answers: Answers,
  { pages, key, site }: { readonly pages: KeptPages; readonly key: string; readonly site: Site },
): Promise<OpenPage | null> {
  const kept = await pages.find(key, wanted.day, answers);
  if (kept) return kept.page;
  const asked: { readonly question: Question; readonly answer: AnswerBytes }[] = [];
  const ask = asking(async (name, variables) => {
    const answer = await answers.to(name, variables);
    asked.push({ question: { name, variables }, answer });
    return answer;
  });
  const day = new DayShown(wanted.day, true);
  const given = { ...wanted, day, ask };
  const found = await make(given);
  if (!found || 'moved' in found) return null;
  const text = String(wholePage(found, given, site));
  if (asked.some(({ answer: { bytes } }) => MARK_BYTES.some((mark) => bytes.includes(mark)))) return null;
  // Of its own day alone it is kept like every answer.
  if (day.isOwn) return new OpenPage(text, new Pieces());
  const told = await Promise.all(
    asked.map(async ({ question, answer }) => ({
      question,
      hash: await answers.hashOf(question),
      holds: holdsFor(question, answer),
    })),
  );
  const common = pages.piecesOf(key);
  const page = new OpenPage(text, common);
  pages.add(key, { page, told, from: day.from, until: day.until }, common);
  return page;
}

/** Days on which the same is answered; null where nothing is known of it. */
function holdsFor({ variables }: Question, { valid }: AnswerBytes): Span | null {
  const marks = variables.split(MARKS.iso).length - 1;
  if (marks === 0) return [BEFORE_ALL, AFTER_ALL];
  if (!valid || marks > 1 || !variables.includes(LOOKED_AT)) return null;
  const [first, last] = valid;
  return [first <= BEGINNING ? BEFORE_ALL : formatDay(first), last > END_OF_TIME ? AFTER_ALL : formatDay(last)];
}
