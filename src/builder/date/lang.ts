import { arg } from '../builder.ts';

/** The argument of every field that speaks of dates in words. */
export function spokenLang() {
  return arg.string({
    defaultValue: 'en',
    description: 'Language of the words, a BCP 47 tag.',
  });
}
