/** Longer answers are not copied to save a write. */
const ONE_WRITE = 2048;

/** A short answer as text of one byte a letter, which goes out with its head in one write; null for a longer one. */
export function shortText(bytes: Uint8Array): string | null {
  if (bytes.length > ONE_WRITE) return null;
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}
