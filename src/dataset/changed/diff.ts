import { execFileSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { AlmanacError } from '../../model/errors.ts';

/** What of a file is another than in the last commit. */
export interface ChangedFile {
  /** Path below `data/`. */
  readonly file: string;
  /** Numbers of lines that were added or changed; null where all are, as in a new file. */
  readonly lines: ReadonlySet<number> | null;
  /** Lines of the last commit that are no more. */
  readonly gone: readonly string[];
}

const LARGEST = 512 * 1024 * 1024;
const FILE = /^\+\+\+ (?:b\/)?(.+?)\t?$/;
const HUNK = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/;

/** CSV files of a folder that differ from the last commit, as git tells. Throws BAD_ARGUMENT where there is no repository. */
export function changedSince(root: string): readonly ChangedFile[] {
  const folder = realpathSync(root);
  const tracked = git(folder, [
    'diff',
    '-U0',
    '--no-color',
    '--no-ext-diff',
    '--no-renames',
    '--relative',
    'HEAD',
    '--',
    '.',
  ]);
  const fresh = git(folder, ['ls-files', '--others', '--exclude-standard', '--', '.']);
  const all = fresh.split('\n').filter((file) => file !== '');
  return [...filesIn(tracked), ...all.map((file) => ({ file, lines: null, gone: [] }))].filter(({ file }) =>
    file.endsWith('.csv'),
  );
}

function git(cwd: string, args: readonly string[]): string {
  try {
    return execFileSync('git', ['-c', 'core.quotepath=off', ...args], {
      cwd,
      encoding: 'utf8',
      maxBuffer: LARGEST,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim().split('\n')[0] : '';
    throw new AlmanacError(
      'BAD_ARGUMENT',
      `git cannot say what changed in ${cwd}${said ? ` (${said})` : ''}: name the files that did, or ask in a clone of the repository`,
    );
  }
}

function filesIn(diff: string): readonly ChangedFile[] {
  const files: { file: string; lines: Set<number>; gone: string[] }[] = [];
  let [old, isHead] = ['', true];
  for (const line of diff.split('\n')) {
    const current = files.at(-1);
    if (line.startsWith('diff --git ')) isHead = true;
    else if (isHead && line.startsWith('--- ')) old = line.slice('--- '.length).replace(/^a\//, '').replace(/\t$/, '');
    else if (isHead && FILE.test(line)) {
      const [, file = ''] = FILE.exec(line) ?? [];
      // A file that was removed is told by its old name.
      files.push({ file: file === '/dev/null' ? old : file, lines: new Set(), gone: [] });
    } else if (HUNK.test(line)) {
      isHead = false;
      const [, from = '0', count = '1'] = HUNK.exec(line) ?? [];
      for (let one = 0; one < Number(count); one++) current?.lines.add(Number(from) + one);
    } else if (!isHead && line.startsWith('-')) current?.gone.push(line.slice(1));
  }
  return files;
}
