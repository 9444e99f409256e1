import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Answers, answerDifferences } from './answers.ts';
import { isDifferent } from './diff/difference.ts';
import { openPair } from './diff/pair.ts';
import { seriesDifferences } from './diff/series.ts';
import { tableDifferences } from './diff/tables.ts';
import type { Listed } from './listed.ts';
import type { Comparison } from './notes.ts';

export const ANSWERS = 'answers.json';

/**
 * Holds two releases against each other; of each table the first `most` rows that differ are told, the rest is counted.
 * Throws BAD_RELEASE for one of another format. Nothing is in memory but the two series of one indicator at a time.
 */
export function compareReleases(before: Listed, after: Listed, most: number): Comparison {
  const both = { before: notedOf(before), after: notedOf(after) };
  const answers = [answersBeside(before), answersBeside(after)] as const;
  const told = answers[0] && answers[1] ? answerDifferences(answers[0], answers[1], most) : null;
  const db = openPair(before.path, after.path);
  try {
    return {
      ...both,
      tables: [...tableDifferences(db, most)].filter(isDifferent),
      indicators: [...seriesDifferences(db, most)].filter(isDifferent),
      answers: told,
    };
  } finally {
    db.close();
  }
}

const notedOf = ({ version, release, date }: Listed) => ({ version, release, date });

/** What a release was answered when it was made; null for one that was only compiled. */
function answersBeside({ path, version }: Listed): Answers | null {
  const file = join(dirname(path), ANSWERS);
  return version !== null && existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Answers) : null;
}
