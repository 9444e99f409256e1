/** Every expected failure, by the code a client can act on. Anything else is a defect: masked and logged. */
export type ErrorCode =
  | 'ABANDONED'
  | 'AMBIGUOUS_CODE'
  | 'BAD_ARGUMENT'
  | 'BAD_CURSOR'
  | 'BAD_DATA'
  | 'BAD_DATE'
  | 'BAD_ID'
  | 'BAD_QUERY'
  | 'BAD_RELEASE'
  | 'BAD_SETTING'
  | 'CANNOT_WRITE'
  | 'CLOSED'
  | 'ENGINE_REFUSED'
  | 'ENGINE_UNAVAILABLE'
  | 'EXPORT_TOO_LARGE'
  | 'MEANINGLESS_AGGREGATE'
  | 'MEANINGLESS_TRANSFORM'
  | 'OVERLOADED'
  | 'PAGE_TOO_LARGE'
  | 'PORT_TAKEN'
  | 'QUERY_TOO_COSTLY'
  | 'QUERY_TOO_DEEP'
  | 'SOURCE_UNAVAILABLE'
  | 'TOO_MANY_REPEATS'
  | 'UNKNOWN_AREA'
  | 'UNKNOWN_CITY'
  | 'UNKNOWN_SUBDIVISION'
  | 'UNKNOWN_CLAIM'
  | 'UNKNOWN_CONTINENT'
  | 'UNKNOWN_COUNTRY'
  | 'UNKNOWN_CURRENCY'
  | 'UNKNOWN_EVENT'
  | 'UNKNOWN_INDICATOR'
  | 'UNKNOWN_LANGUAGE'
  | 'UNKNOWN_ORGANIZATION'
  | 'UNKNOWN_PARTY'
  | 'UNKNOWN_PERSON'
  | 'UNKNOWN_REGION'
  | 'UNKNOWN_RELEASE'
  | 'UNKNOWN_SOURCE'
  | 'UNKNOWN_THEME'
  | 'UNKNOWN_TREATY';

/** What a query costs beside what one may cost. */
export interface Cost {
  readonly requested: number;
  readonly limit: number;
  /** The places of the answer where most is spent, dearest first: names from its root between dots. */
  readonly dearest: readonly { readonly path: string; readonly cost: number }[];
}

export interface ErrorDetails {
  /** Name of the GraphQL argument, setting or file at fault. */
  readonly argument?: string;
  /** What the caller can choose instead. */
  readonly candidates?: readonly string[];
  /** What the query costs that was refused for it. */
  readonly cost?: Cost;
}

/** A failure the caller can mend; its message names the place and the remedy. */
export class AlmanacError extends Error {
  override readonly name = 'AlmanacError';
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message);
    this.code = code;
    this.details = details;
  }
}
