import { Adjective, isBare, Noun, Participle } from './features';
import type { Reading, Words } from './words';

export interface Compound {
  /** Readings of the last part. */
  head: Reading[];
  /** Readings of the first part as it stands alone; empty when it is not a known word. */
  first: Reading[];
  /** Base forms of the parts. */
  parts: string[];
}

const SHORTEST = 3;
/** A head as long as this may follow a first part that is not a known word: `crohnsykdom`. */
const SURE_HEAD = 6;
const LONGEST = 40;

/** Splits a compound before its last part: at a hyphen, else at the longest last part that leaves a known first part. Null when it is none. */
export function splitCompound(word: string, words: Words): Compound | null {
  if (word.length > LONGEST) return null;
  const hyphen = word.lastIndexOf('-');
  if (hyphen > 0) {
    const head = heads(word.slice(hyphen + 1), words);
    const first = word.slice(0, hyphen);
    return head.length ? compound(first, firstReadings(first, words), head) : null;
  }
  let loose: Compound | null = null;
  for (let at = SHORTEST; at <= word.length - SHORTEST; at++) {
    const head = heads(word.slice(at), words);
    if (!head.length) continue;
    const first = word.slice(0, at);
    const found = knownFirst(first, words);
    if (found) return compound(found.lemma, found.readings, head);
    if (!loose && word.length - at >= SURE_HEAD && /[aeiouyæøå]/.test(first) && head.some((r) => r.headTags.length)) {
      loose = compound(first, [], head);
    }
  }
  return loose;
}

function compound(lemma: string, first: Reading[], head: Reading[]): Compound {
  return { head, first, parts: [first[0]?.lemma ?? lemma, head[0]?.lemma ?? ''] };
}

/** Nouns, adjectives and participles can be last; a compound's genitive is read like a noun's. */
function heads(form: string, words: Words): Reading[] {
  return words.read(form).filter(({ features }) => features & (Noun | Adjective | Participle));
}

function firstReadings(form: string, words: Words): Reading[] {
  return words.read(form).filter((r) => isBare(r.features) || r.tags.includes('Prefix'));
}

/** The first part as a word: alone, with fuge-s or fuge-e taken off, or itself a compound (`arbeidsmiljø|utvalg`). */
function knownFirst(form: string, words: Words, depth = 2): { lemma: string; readings: Reading[] } | null {
  const tries = /[es]$/.test(form) && form.length > SHORTEST ? [form, form.slice(0, -1)] : [form];
  for (const part of tries) {
    const readings = firstReadings(part, words);
    if (readings.length) return { lemma: readings[0]?.lemma ?? part, readings };
  }
  if (depth === 0) return null;
  for (const part of tries) {
    for (let at = SHORTEST; at <= part.length - SHORTEST; at++) {
      const last = firstReadings(part.slice(at), words).filter((r) => r.features & Noun);
      if (last.length && knownFirst(part.slice(0, at), words, depth - 1)) return { lemma: part, readings: last };
    }
  }
  return null;
}
