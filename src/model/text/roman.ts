/** Letters of other alphabets, as they are mostly written in Latin ones. */
const LETTERS: Readonly<Record<string, string>> = {
  ...pairs(
    'а a б b в v г g д d е e ж zh з z и i й i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ъ _ ы y ь _ э e ю yu я ya',
  ),
  ...pairs('і i є ye ґ g ї i ў u ј j љ lj њ nj ћ c ђ dj џ dz ѕ dz қ q ғ gh ң ng ө o ү u ұ u һ h ә a'),
  ...pairs('α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s τ t υ y φ f χ ch ψ ps ω o'),
  ...pairs(
    'ა a ბ b გ g დ d ე e ვ v ზ z თ t ი i კ k ლ l მ m ნ n ო o პ p ჟ zh რ r ს s ტ t უ u ფ p ქ k ღ gh ყ q შ sh ჩ ch ც ts ძ dz წ ts ჭ ch ხ kh ჯ j ჰ h',
  ),
  ...pairs(
    'ա a բ b գ g դ d ե e զ z է e ը e թ t ժ zh ի i լ l խ kh ծ ts կ k հ h ձ dz ղ gh ճ ch մ m յ y ն n շ sh ո o չ ch պ p ջ j ռ r ս s վ v տ t ր r ց ts ւ v փ p ք k օ o ֆ f',
  ),
};

function pairs(text: string): Record<string, string> {
  const parts = text.split(' ');
  return Object.fromEntries(
    Array.from({ length: parts.length / 2 }, (_, at) => [
      parts[2 * at] ?? '',
      (parts[2 * at + 1] ?? '').replace('_', ''),
    ]),
  );
}

const OTHER = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Georgian}\p{Script=Armenian}]/u;
const DIGRAPHS: readonly (readonly [written: string, read: string])[] = [
  ['ου', 'ou'],
  ['μπ', 'b'],
  ['ντ', 'd'],
  ['ու', 'u'],
];

/** A folded text in Latin letters; null where it has none of those alphabets. */
export function romanized(text: string): string | null {
  if (!OTHER.test(text)) return null;
  const read = DIGRAPHS.reduce((whole, [written, sound]) => whole.replaceAll(written, sound), text);
  return Array.from(read, (letter) => LETTERS[letter] ?? letter).join('');
}
