/** How letters that are written in several ways sound alike, in the order in which they are replaced. */
const SOUNDS: readonly (readonly [written: RegExp, sound: string])[] = [
  [/ch(?=[rl])/g, 'k'],
  [/tsch|tch|tj(?=[aou])|cz|ci(?=[aou])/g, 'c'],
  [/sch|sh|sz|ch/g, 'c'],
  [/dsch|dzh|zh|dj|dz/g, 'j'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/gh/g, 'g'],
  [/dh/g, 'd'],
  [/bh/g, 'b'],
  [/kh|ck|qu|q|x/g, 'k'],
  [/w/g, 'v'],
  [/ou|oo/g, 'u'],
  [/ee|ie|y|j/g, 'i'],
  [/s?z|ts/g, 's'],
  [/[aeiou]+/g, 'a'],
  [/h/g, ''],
  [/(.)\1+/g, '$1'],
];
const LATIN = /^[a-z]{4,}$/;

/** What a word sounds like, as a number; zero for what is not told by its sound: other scripts, short words. */
export function soundOf(word: string): number {
  if (!LATIN.test(word)) return 0;
  const sound = SOUNDS.reduce((text, [written, to]) => text.replace(written, to), word);
  if (sound.length < 3) return 0;
  let hash = 2166136261;
  for (let at = 0; at < sound.length; at++) hash = Math.imul(hash ^ sound.charCodeAt(at), 16777619);
  return hash >>> 0 || 1;
}
