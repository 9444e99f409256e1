/** Names of states that English gives an article: by their first words or their last. */
const WITH_ARTICLE =
  /^(United|Netherlands|Philippines|Bahamas|Gambia$|Maldives|Comoros|Holy See|New Hebrides|Isle of|Trust Territory|(\S+ )?Republic of|Two Sicilies)|(Republic|Union|Empire|Kingdom|Emirates|Confederation|Confederacy|Federation|Territory|Territories|Zone|States?|Sultanate|Caliphate|Islands)$/;
const WITHOUT_ARTICLE = /\band (the )?\S+ (\S+ )?Islands$|'s /;

/** Of bodies and treaties, those that go without: single words, and names of a cooperation. */
const BARE = /^\S+$|^(\S+ ){1,2}Economic Cooperation$|^Partnership for|^ASEAN Plus|^The /;

/** The name of a body or treaty within a sentence. */
export function titled(name: string): string {
  return BARE.test(name) ? name : `the ${name}`;
}

/** The name of a state or territory within a sentence. */
export function stateNamed(name: string): string {
  return WITH_ARTICLE.test(name) && !WITHOUT_ARTICLE.test(name) ? `the ${name}` : name;
}
