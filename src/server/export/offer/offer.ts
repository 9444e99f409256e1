import type { Take } from '../../../store/export/take.ts';
import type { MaybePromise } from '../../../store/maybe.ts';
import type { Parameters } from '../../parameters.ts';

/** A file of an offer, for who looks for one. */
export interface Listed {
  readonly name: string;
  /** What it holds, in words; null where the name says it. */
  readonly title: string | null;
  /** Under which heading it is listed; null for none. */
  readonly theme: string | null;
  /** Its own parameters, where files of an offer differ in them. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** Places to try. */
  readonly examples?: readonly string[];
}

/** Something that can be taken away, in each of the formats. */
export interface Offer {
  readonly description: string;
  /** Its files; null when it is one file itself. */
  readonly files: (() => readonly Listed[]) | null;
  /** Places to try, where it is one file itself. */
  readonly examples: readonly string[];
  /** Parameters of a file, described; null when it has no file of that name. */
  parameters(name: string): Readonly<Record<string, string>> | null;
  /** The rows, or the whole answer where the form keeps it. */
  take(name: string, parameters: Parameters, whole: boolean): MaybePromise<Take>;
}
