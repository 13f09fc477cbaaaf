import { Adjective, isBare, Noun, Participle } from './features';
import type { Reading, Words } from './words';

export interface Compound {
  /** Readings of the last part. */
  head: Reading[];
  /** Readings of the first part as it stands alone; empty when it is not a known word. */
  first: Reading[];
  /** Base forms of the parts. */
  parts: string[];
  /** Whether the whole is a kind of what the head says. A particle before a head makes something else of it: `fore|stilling`. */
  inherits: boolean;
}

const SHORTEST = 3;
const LONGEST = 40;
/** A head as long as this may follow a first part that is not a known word: `crohnsykdom`. */
const SURE_HEAD = 5;
/** Shorter adjectives end many words that are no compounds: `sen`, `rar`, `svak`. */
const SHORTEST_ADJECTIVE = 5;

/** A way to split; the lowest cost wins, among equals the longest head. */
interface Split {
  first: Reading[];
  head: Reading[];
  cost: number;
}

/** Splits a compound before its last part. Null when it is none. */
export function splitCompound(word: string, words: Words): Compound | null {
  if (word.length > LONGEST) return null;
  const hyphen = word.lastIndexOf('-');
  if (hyphen > 0) {
    const first = word.slice(0, hyphen);
    const head = heads(word.slice(hyphen + 1), words, 0);
    return head.length ? compound(first, { first: firstReadings(first, words), head, cost: 0 }) : null;
  }
  let best: Split | null = null;
  let at = 0;
  for (let i = SHORTEST; i <= word.length - SHORTEST; i++) {
    const split = splitAt(word, i, words);
    if (split && (!best || split.cost < best.cost)) [best, at] = [split, i];
  }
  return best && compound(word.slice(0, at).replace(/(?<=[^s]{2})s$/, ''), best);
}

function compound(first: string, { first: readings, head }: Split): Compound {
  const parts = [readings[0]?.lemma ?? first, head[0]?.lemma ?? ''];
  return { head, first: readings, parts, inherits: !readings.some(({ tags }) => tags.includes('Particle')) };
}

function splitAt(word: string, at: number, words: Words): Split | null {
  const rest = word.slice(at);
  const head = heads(rest, words, SHORTEST);
  const [reading] = head;
  if (!reading) return null;
  const first = word.slice(0, at);
  const found = knownFirst(first, words) ?? knownFirst(first + rest[0], words, 0);
  if (!found) {
    const sure =
      reading.features & Noun &&
      reading.headTags.length &&
      reading.lemma.length >= SURE_HEAD &&
      /[aeiouyæøå]/.test(first);
    return sure ? { first: [], head, cost: 5 } : null;
  }
  // In `arbeids|tøy` and `senge|post` the s and e join the parts, although there are words `støy` and `epost`.
  const joined = /^[es]/.test(rest) && heads(rest.slice(1), words, SHORTEST).some(({ features }) => features & Noun);
  const cost =
    (reading.features & Noun ? 0 : 3) + (joined ? 2 : 0) + (reading.lemma.length === SHORTEST ? 1 : 0) + found.cost;
  return { first: found.readings, head, cost };
}

/** Nouns, longer adjectives and participles can be last. */
function heads(form: string, words: Words, shortest: number): Reading[] {
  const found = words.read(form).filter(({ features, lemma }) => {
    if (features & Noun) return lemma.length >= shortest;
    if (features & Adjective) return lemma.length >= Math.min(shortest && SHORTEST_ADJECTIVE, SHORTEST_ADJECTIVE);
    return features & Participle && lemma.length >= SHORTEST_ADJECTIVE;
  });
  return nounsFirst(found);
}

function firstReadings(form: string, words: Words): Reading[] {
  return nounsFirst(words.read(form).filter((r) => isBare(r.features) || r.tags.includes('Particle')));
}

/** `arbeidsrett` has to do with work and not with working. */
function nounsFirst(readings: Reading[]): Reading[] {
  return readings.sort((a, b) => (b.features & Noun) - (a.features & Noun));
}

/** The first part as a word: alone, with fuge-s or fuge-e taken off, or itself a compound (`arbeidsmiljø|utvalg`). */
function knownFirst(form: string, words: Words, depth = 2): { readings: Reading[]; cost: number } | null {
  const alone = firstReadings(form, words);
  if (alone.some(({ features }) => features & Noun)) return { readings: alone, cost: 0 };
  const bare = /[es]$/.test(form) && form.length > SHORTEST ? form.slice(0, -1) : null;
  const joined = bare ? firstReadings(bare, words).filter(({ features }) => features & (Noun | Adjective)) : [];
  if (joined.length) return { readings: joined, cost: form.endsWith('s') ? 0 : 1 };
  if (alone.length) return { readings: alone, cost: 1 };
  if (depth === 0) return null;
  for (const part of bare ? [form, bare] : [form]) {
    for (let at = SHORTEST; at <= part.length - SHORTEST; at++) {
      const last = firstReadings(part.slice(at), words).filter(({ features }) => features & Noun);
      if (last.length && knownFirst(part.slice(0, at), words, depth - 1)) return { readings: last, cost: 1 };
    }
  }
  return null;
}
