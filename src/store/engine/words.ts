import { DatabaseSync } from 'node:sqlite';
import { TOKENIZER } from '../../model/text/tokenizer.ts';

/** Such a word is its own token. */
const PLAIN = /^[a-z0-9]+$/;

let tokenizer: ((word: string) => readonly string[]) | null = null;

/**
 * The words as the index of a release has them, without case and accents. SQLite itself takes them apart, whichever
 * engine holds the index, so that all find the same.
 */
export function tokensIn(words: readonly string[]): readonly string[] {
  return words.flatMap((word) => {
    if (PLAIN.test(word)) return word;
    tokenizer ??= createTokenizer();
    return tokenizer(word);
  });
}

function createTokenizer(): (word: string) => readonly string[] {
  const db = new DatabaseSync(':memory:');
  db.exec(`
    CREATE VIRTUAL TABLE text USING fts5(words, content = '', tokenize = "${TOKENIZER}");
    CREATE VIRTUAL TABLE tokens USING fts5vocab(text, instance)`);
  const insert = db.prepare('INSERT INTO text(rowid, words) VALUES (1, ?)');
  const tokens = db.prepare('SELECT term FROM tokens ORDER BY offset');
  const clear = db.prepare("INSERT INTO text(text) VALUES ('delete-all')");
  return (word) => {
    insert.run(word);
    const found = tokens.all().map(({ term }) => String(term));
    clear.run();
    return found;
  };
}
