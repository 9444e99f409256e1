/** What is refused before a question is understood: the status, code and remedy the caller is told. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;
  /** What else is told beside the code. */
  readonly details: Readonly<Record<string, string>>;

  constructor(
    status: number,
    code: string,
    message: string,
    headers: Readonly<Record<string, string>> = {},
    details: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.details = details;
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

export function badRequest(message: string, argument?: string): Refusal {
  return new Refusal(400, 'BAD_REQUEST', message, {}, argument === undefined ? {} : { argument });
}
