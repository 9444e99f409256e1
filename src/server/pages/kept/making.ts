import { DayShown, MARKS } from '../../../pages/day-shown.ts';
import type { MakePage } from '../../../pages/page.ts';
import { type Site, wholePage } from '../../../pages/shell.ts';
import type { AnswerBytes } from '../../named/asking.ts';
import { asking } from '../run.ts';
import type { Wanted } from '../wanted.ts';
import type { Answers, KeptPages } from './kept.ts';
import { OpenPage, Pieces } from './open-page.ts';
import type { Question } from './shelf.ts';

const MARK_BYTES = Object.values(MARKS).map((mark) => Buffer.from(mark));

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
    asked.map(async ({ question }) => ({
      question,
      hash: await answers.hashOf(question),
      holds: await answers.holds(question),
    })),
  );
  const common = pages.piecesOf(key);
  const page = new OpenPage(text, common);
  pages.add(key, { page, told, from: day.from, until: day.until }, common);
  return page;
}
