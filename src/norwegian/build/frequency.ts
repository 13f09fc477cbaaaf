import type { Words } from '../words';

/**
 * How often words and base forms are met, in 1,000 words of minutes, rounded: only those met more than twice. Measured on the labelled text. It
 * decides at which of its words a pattern waits and nothing else, so it need not be exact.
 */
const OFTEN: [number, string][] = [
  [45, '=være'],
  [30, 'og på i er'],
  [20, 'til det å har av for med som at =ha'],
  [14, 'vi han en et ikke hun om ikkje ho ein fra den =bli =skulle'],
  [8, 'skal ble jeg kan frå var eit eg vil etter de vart men må seg =få =ville =kunne =måtte =ta'],
  [5, 'ved ut opp så når uke da før ingen mer noe får neste år nå under =gå =komme =si =gjøre =se =gi =ønske'],
  [
    3,
    'få to bli også ny alle over dag ta hva andre kl du veke noko no sin blir meir kommer dette selv inn tre mot mange første sier mener ønsker',
  ],
];
/** Tags of grammar are on every other word, a class on one in a hundred and fifty besides the frequent words that it has. */
const GRAMMAR = 100;
const CLASS = 6;
const GRAMMAR_TAG = /^(?:Noun|Verb|Adjective|Known|Definite|Plural|Present|Past|Infinitive|Number|Capital|Nb|Nn)$/;

/** How often, in 1,000 words, a word or tag may be met. */
export function frequency(words: Words): (key: string) => number {
  const known = new Map<string, number>();
  for (const [count, list] of OFTEN) {
    for (const key of list.split(/\s+/)) {
      known.set(key, count);
      const classes = new Set(words.read(key.replace(/^=/, '')).flatMap(({ tags }) => tags));
      for (const tag of classes) known.set(tag, (known.get(tag) ?? CLASS) + count);
    }
  }
  return (key) => {
    if (GRAMMAR_TAG.test(key)) return GRAMMAR;
    const first = key[0] ?? '';
    return known.get(key) ?? (first !== first.toLowerCase() ? CLASS : key.length <= 4 ? 1 : 0.3);
  };
}
