/**
 * How often words are met in minutes, in 1,000 words, rounded up: only those that are met more often than once. Measured on the labelled text;
 * it decides where a pattern waits for its words and nothing else, so it need not be exact.
 */
const FREQUENT = new Map<string, number>();
for (const part of `30:og på i er 20:til det å har av for med som at 12:vi han en et ikke hun om ikkje ho ein fra den 6:skal ble jeg kan frå var eit eg vil etter de vart
  men må seg ved ut opp så når 3:uke da før ingen mer noe får neste år nå under få ny to han bli også ny alle over dag ta hva andre kl du veke gå noko no sin blir
  meir kommer dette selv inn tre mot veka ga mange første sier seier mener meiner ønsker`.split(/\s+(?=\d)/)) {
  const [count = '', words = ''] = part.split(':');
  for (const word of words.split(/\s+/)) FREQUENT.set(word, Number(count));
}
/** The same for base forms. */
const FREQUENT_LEMMAS = new Map(
  Object.entries({
    være: 45,
    ha: 20,
    bli: 15,
    skulle: 12,
    få: 10,
    ville: 8,
    kunne: 8,
    måtte: 8,
    ta: 7,
    gå: 6,
    komme: 5,
    si: 5,
    gjøre: 5,
    se: 4,
    gi: 4,
    ønske: 4,
  }),
);

/** How often, in 1,000 words, one of these words or tags may be met. */
export function expected(keys: string[]): number {
  return keys.reduce((sum, key) => sum + one(key), 0);
}

function one(key: string): number {
  if (/^\p{Lu}/u.test(key))
    return /^(Noun|Verb|Adjective|Known|Definite|Plural|Present|Past|Infinitive|Number|Capital|Nb|Nn)$/.test(key)
      ? 100
      : 8;
  if (/^[=+-]/.test(key))
    return FREQUENT_LEMMAS.get(key.slice(1)) ?? FREQUENT.get(key.slice(1)) ?? (key.length <= 5 ? 2 : 0.5);
  return FREQUENT.get(key) ?? (key.length <= 4 ? 1 : 0.2);
}
