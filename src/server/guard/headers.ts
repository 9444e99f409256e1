type Header = readonly [name: string, value: string];

/** What is no page may load nothing, run nothing and stand in no other page. */
const NOTHING = "default-src 'none'; frame-ancestors 'none'";
const OF_PAGES = "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const EXPOSED =
  'accept-ranges, almanac-valid, content-disposition, content-length, content-range, etag, link, ratelimit, ratelimit-policy, retry-after, x-request-id';

/** Headers of every answer: scripts of other origins read no further ones unless told they may. */
export function headersOfAll(origin: string | null): readonly Header[] {
  const allowed: readonly Header[] = origin === null ? [] : [['access-control-allow-origin', origin]];
  return [...allowed, ['access-control-expose-headers', EXPOSED]];
}

/** Those of whatever is no short answer of JSON, which needs them less: pages, files, pictures, errors. */
export const STRICT: readonly Header[] = [
  ['content-security-policy', NOTHING],
  ['x-content-type-options', 'nosniff'],
  ['x-frame-options', 'DENY'],
  ['referrer-policy', 'no-referrer'],
  ['cross-origin-resource-policy', 'same-origin'],
];

/** A page with styles, scripts and pictures of this server alone; names in it follow the reader's language. */
export const PAGE = {
  'content-security-policy': `default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
  vary: 'Accept-Encoding, Accept-Language',
};

/** A page without scripts, with its styles inside. */
export const PLAIN_PAGE = {
  'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; ${OF_PAGES}`,
};

/** A picture that is opened by itself: styles and a font inside, and nothing that runs. */
export const LONE_PICTURE = {
  'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; font-src data:; frame-ancestors 'none'`,
};

/** The playground: scripts, workers and what they ask from this server alone; its editor writes styles into the page. */
export const PLAYGROUND = {
  'content-security-policy': `default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; ${OF_PAGES}`,
};
