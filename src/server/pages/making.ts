import type { Asked } from '../../pages/asked.ts';
import { DayShown, MARKS } from '../../pages/day-shown.ts';
import type { MakePage } from '../../pages/page.ts';
import { type Site, wholePage } from '../../pages/shell.ts';
import type { Answers, KeptPages, Question } from './kept.ts';
import { OpenPage } from './open-page.ts';
import { asking } from './run.ts';

/** What an address asks for, its day as a text. */
export interface Wanted extends Omit<Asked, 'day' | 'ask'> {
  readonly day: string;
}

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
  const questions: Question[] = [];
  let isClean = true;
  const ask = asking(async (name, variables) => {
    const bytes = await answers.to(name, variables);
    questions.push({ name, variables });
    isClean &&= !MARK_BYTES.some((mark) => bytes.includes(mark));
    return bytes;
  });
  const day = new DayShown(wanted.day, true);
  const asked = { ...wanted, day, ask };
  const found = await make(asked);
  if (!found || 'moved' in found) return null;
  const text = String(await wholePage(found, asked, site));
  if (!isClean) return null;
  const page = new OpenPage(text);
  const told = await Promise.all(
    questions.map(async (one) => ({ ...one, hash: await answers.hashOf(one.name, one.variables) })),
  );
  pages.add(key, { page, told, from: day.from, until: day.until });
  return page;
}
