const FORM = /^([A-Z][A-Za-z]*):(.+?)(?:@(\d{4}-\d{2}-\d{2}))?$/;

/** Parts of an id as it is written; whether its day exists is for the reader to check. */
export interface WrittenId {
  readonly type: string;
  readonly key: string;
  readonly day: string | null;
}

/** The parts of a text that reads like an id of ours; null for any other. */
export function writtenId(text: string): WrittenId | null {
  const [, type, key, day] = FORM.exec(text) ?? [];
  return type === undefined || key === undefined ? null : { type, key, day: day ?? null };
}
