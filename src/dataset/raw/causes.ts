import type { Finding } from '../finding.ts';

/** Lines of one file that fail alike, from which on they are one cause and not so many mistakes. */
const MANY = 20;

/** Rules of files and letters: what they find follows from nothing else. */
const OWN = new Set(['columns', 'text', 'files']);

/**
 * A file that does not read makes every rule that needs it fail. Such causes come first, alone, each with the number of
 * findings that may follow from it and are held back; lines that fail alike by the score are told once.
 */
export function causesFirst(findings: readonly Finding[]): Finding[] {
  const told = together(onceEach(findings));
  const causes = told.filter(isCause);
  if (causes.length === 0) return told;
  const rest = told.filter((finding) => !causes.includes(finding));
  const held = rest.filter(({ rule }) => !OWN.has(rule));
  const shares = new Map<Finding, number>(causes.map((cause) => [cause, 0]));
  for (const { message, tip, file } of held) {
    const [cause = causes[0]] = causes.filter((one) => one.file === file || `${message} ${tip}`.includes(one.file));
    if (cause) shares.set(cause, (shares.get(cause) ?? 0) + 1);
  }
  const counted = causes.map((cause) => {
    const count = shares.get(cause) ?? 0;
    return count === 0
      ? cause
      : { ...cause, message: `${cause.message}; ${count} findings that may follow are held back` };
  });
  return [...counted, ...rest.filter(({ rule }) => OWN.has(rule))];
}

/** What the message of a file begins with whose quotes do not pair. */
export const UNCLOSED = 'is no CSV';

const LIKEWISE = 'more lines likewise';
const UNREAD = new RegExp(`^(is not UTF-8|${UNCLOSED})`);

function isCause({ rule, line, message }: Finding): boolean {
  if (rule === 'columns') return line <= 1 || message.includes(LIKEWISE) || UNREAD.test(message);
  return rule === 'text' && UNREAD.test(message);
}

/** What the reader says of a file, the rule of letters need not say again. */
function onceEach(findings: readonly Finding[]): readonly Finding[] {
  const said = new Set(findings.flatMap(({ rule, file, message }) => (rule === 'columns' ? `${file} ${message}` : [])));
  return findings.filter(({ rule, file, message }) => rule !== 'text' || !said.has(`${file} ${message}`));
}

function together(findings: readonly Finding[]): Finding[] {
  const alike = Map.groupBy(findings, ({ file, rule, message }) => `${file} ${rule} ${message}`);
  const told: Finding[] = [];
  for (const group of alike.values()) {
    const [first] = group;
    if (first && first.rule === 'columns' && group.length > MANY)
      told.push({ ...first, message: `${first.message}; ${group.length - 1} ${LIKEWISE}` });
    else told.push(...group);
  }
  return told;
}
