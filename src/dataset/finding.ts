/** What a rule found, where, and what to do about it. */
export interface Finding {
  /** Path as printed, from the project's root. */
  readonly file: string;
  /** Line in the file, 1 is the header; 0 speaks of the whole file. */
  readonly line: number;
  readonly rule: string;
  readonly message: string;
  readonly tip: string;
  /** Table and key of the row at fault, where an exception may name it. */
  readonly row?: { readonly table: string; readonly key: string };
}

export function formatFinding({ file, line, rule, message, tip }: Finding): string {
  const place = line > 0 ? `${file}:${line}` : file;
  return `${place}  ${rule}  ${message}\n  tip: ${tip}`;
}
