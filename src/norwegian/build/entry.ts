import { adjectiveForms } from './adjectives';
import type { Form } from './forms';
import { nounForms } from './nouns';
import { VERB_CLASSES, verbForms } from './verbs';

export type PartOfSpeech = 'nouns' | 'verbs' | 'adjectives' | 'words';

/** One spelling of an entry in one standard, inflected. */
interface Spelling {
  lemma: string;
  forms: Form[];
}

/** An entry of a word list: `sykdom m | sjukdom m`. The first bokmål spelling is the lemma of all of them. */
export interface Entry {
  lemma: string;
  nb: Spelling[];
  nn: Spelling[];
}

const WORD = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}.’'&+-]*$/u;
const SIDE = /^(?<spellings>[^\s()]+)(?:\s+(?<code>[^\s()]+))?(?:\s*\((?<listed>[^()]+)\))?$/u;

function inflect(
  part: PartOfSpeech,
  word: string,
  code: string | undefined,
  listed: string[] | null,
  nynorsk: boolean,
  like: Like,
): Form[] {
  if (code?.startsWith('~')) {
    const base = code.slice(1);
    if (!word.endsWith(base)) throw new Error(`«${word}» does not end in «${base}»`);
    const prefix = word.slice(0, -base.length);
    return like(base, nynorsk).map(([form, features]) => [prefix + form, features]);
  }
  switch (part) {
    case 'nouns':
      if (code === undefined && !listed) return [[word, 1]];
      if (code !== undefined && !/^[mfn]{1,3}$/.test(code))
        throw new Error(`«${code}» is no gender: write m, f, n or several of them`);
      return nounForms(word, code ?? 'm', listed, nynorsk);
    case 'verbs':
      if (listed) {
        if (listed.length !== 3) throw new Error(`«${word}» needs three forms: (present, preterite, participle)`);
        return verbForms(word, listed, nynorsk);
      }
      if (code === undefined || !VERB_CLASSES.includes(code))
        throw new Error(`«${word}» needs one of the classes ${VERB_CLASSES.join(' ')}, or its forms`);
      return verbForms(word, code, nynorsk);
    case 'adjectives':
      if (code !== undefined)
        throw new Error(`«${code}»: an adjective has no class; list irregular forms in parentheses`);
      return adjectiveForms(word, listed, nynorsk);
    case 'words':
      if (code !== undefined || listed) throw new Error(`«${word}»: one word only; several words go under phrases`);
      return [[word, 0]];
  }
}

function side(text: string, part: PartOfSpeech, nynorsk: boolean, like: Like): Spelling[] {
  const parts = SIDE.exec(text.trim())?.groups;
  if (!parts?.spellings) throw new Error(`«${text}» cannot be read: write word, class, (irregular forms)`);
  const listed = parts.listed?.split(',').map((form) => form.trim()) ?? null;
  return parts.spellings.split('/').map((lemma) => {
    if (!WORD.test(lemma)) throw new Error(`«${lemma}» is not a word`);
    return { lemma, forms: inflect(part, lemma, parts.code, listed, nynorsk, like) };
  });
}

/** The forms of another word in the same standard, for words written `anta ~ta`. */
export type Like = (base: string, nynorsk: boolean) => Form[];

/** Reads one line of a word list. Throws an Error that says what is wrong with it. */
export function readEntry(line: string, part: PartOfSpeech, like: Like): Entry {
  const [first = '', second, more] = line.normalize('NFC').split('|');
  if (more !== undefined) throw new Error('only one bar: bokmål | nynorsk');
  const nb = side(first, part, false, like);
  const same = part === 'verbs' ? first.replace(/ et$/, ' a') : first;
  const nn = side(second ?? same, part, true, like);
  return { lemma: (nb[0] ?? nn[0])?.lemma ?? '', nb, nn };
}
