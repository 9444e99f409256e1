/** The layout of a release: raised when it changes. The compiler writes it into each, and a server reads no other. */
export const RELEASE_FORMAT = 12;
