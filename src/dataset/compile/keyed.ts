import type { DatabaseSync } from 'node:sqlite';
import { rollCalls, rollCallVotes } from '../../model/event.ts';
import type { Finding } from '../finding.ts';
import { keysIn, LOCALIZED_NAMES, readKeyed } from '../keyed.ts';
import type { Dataset } from '../read.ts';

type Report = (finding: Finding) => void;

/** Names of countries by language, read by key: too many to hold. */
export function writeNames(db: DatabaseSync, { root }: Dataset, report: Report): number {
  db.exec(`CREATE TABLE localized_names (
    country TEXT NOT NULL, language TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (country, language)) WITHOUT ROWID`);
  const insert = db.prepare('INSERT OR REPLACE INTO localized_names VALUES (?, ?, ?)');
  let total = 0;
  for (const language of keysIn(root, LOCALIZED_NAMES)) {
    for (const { cells } of readKeyed(root, LOCALIZED_NAMES, language, report)) {
      insert.run(cells[0] ?? '', language, cells[1] ?? '');
      total++;
    }
  }
  return total;
}

const OPTIONS = [
  ['yes', 'Y'],
  ['no', 'N'],
  ['abstain', 'A'],
] as const;

/** The same votes by voter: one letter a roll call, in the order of the roll calls' keys; - for no vote. */
export function writeBallots(db: DatabaseSync, dataset: Dataset): number {
  db.exec('CREATE TABLE ballots (country TEXT PRIMARY KEY, votes TEXT NOT NULL) WITHOUT ROWID');
  const keys = dataset.rows(rollCalls).map(({ key }) => key);
  const position = new Map(keys.map((key, index) => [key, index]));
  const cast = new Map<string, string[]>();
  let total = 0;
  for (const row of dataset.rows(rollCallVotes)) {
    const at = position.get(row.rollCall);
    if (at === undefined) continue;
    for (const [option, letter] of OPTIONS) {
      for (const country of row[option]?.split(' ') ?? []) {
        let votes = cast.get(country);
        if (!votes) {
          votes = new Array<string>(keys.length).fill('-');
          cast.set(country, votes);
        }
        votes[at] = letter;
        total++;
      }
    }
  }
  const insert = db.prepare('INSERT INTO ballots VALUES (?, ?)');
  for (const [country, votes] of cast) insert.run(country, votes.join(''));
  return total;
}
