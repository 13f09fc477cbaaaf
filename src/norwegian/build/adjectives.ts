import { Adjective, Comparative, Plural, Superlative } from '../features';
import type { Form } from './forms';
import { contracted, doubleM, isVowel, single, syllables } from './spelling';

interface Endings {
  neuter: string[];
  /** Plural and definite. */
  plural: string[];
  /** What comparison is built on; null when the word is compared with mer/meir. */
  grade: string | null;
}

function endings(word: string, nynorsk: boolean): Endings {
  if (/(e|[^aeiouyæøåé]a|[^aeiouyæøåé]s|o)$/.test(word) && syllables(word) > 1) {
    return { neuter: [], plural: [], grade: null };
  }
  if (!nynorsk && /[^aeiouyæøåé]et$/.test(word) && syllables(word) > 1) {
    return { neuter: [], plural: [`${word.slice(0, -1)}de`, `${word}e`], grade: null };
  }
  if (syllables(word) > 1 && /[^aeiouyæøåé](el|en|er)$/.test(word) && !/(ell|enn|err)$/.test(word)) {
    const short = contracted(word);
    const neuter = nynorsk && word.endsWith('en') ? [`${word.slice(0, -1)}`, `${word}t`] : [`${word}t`];
    return { neuter, plural: [`${short}e`, `${word}e`], grade: short };
  }
  if (/(ig|eg|sk)$/.test(word)) {
    return {
      neuter: syllables(word) === 1 && word.endsWith('sk') ? [`${word}t`] : [],
      plural: [`${word}e`],
      grade: word,
    };
  }
  if (/d$/.test(word)) {
    const neuter = /dd$/.test(word)
      ? `${word.slice(0, -2)}tt`
      : isVowel(word.at(-2))
        ? `${word.slice(0, -1)}tt`
        : `${word.slice(0, -1)}t`;
    return { neuter: [neuter, `${word}t`], plural: [`${word}e`], grade: word };
  }
  if (isVowel(word.at(-1))) {
    const neuter = /(?:øy|ei|ai|au)$/.test(word) ? [`${word}t`, `${word}tt`] : [`${word}tt`];
    return { neuter, plural: [word, `${word}e`], grade: word };
  }
  if (/t$/.test(word)) return { neuter: isVowel(word.at(-2)) ? [`${word}t`] : [], plural: [`${word}e`], grade: word };
  const stem = doubleM(word);
  return { neuter: [`${word}t`, `${single(word)}t`], plural: [`${stem}e`], grade: stem };
}

/**
 * All forms of an adjective.
 * @param listed the other forms of an irregular one, in any order: comparison is known by its endings
 */
export function adjectiveForms(word: string, listed: string[] | null, nynorsk: boolean): Form[] {
  if (listed) {
    return [word, ...listed.flatMap((s) => s.split('/'))].map((form): Form => {
      if (form === word) return [form, Adjective];
      if (/(re|nre|rre)$/.test(form) && !/^(andre|indre|ytre)$/.test(form)) return [form, Adjective | Comparative];
      if (/st(e)?$/.test(form)) return [form, Adjective | Superlative];
      return [form, Adjective | Plural];
    });
  }
  const { neuter, plural, grade } = endings(word, nynorsk);
  const [er, st] = nynorsk ? ['are', 'ast'] : ['ere', /(ig|som)$/.test(word) ? 'st' : 'est'];
  return [
    [word, Adjective],
    ...neuter.map((form): Form => [form, Adjective]),
    ...plural.map((form): Form => [form, Adjective | Plural]),
    ...(grade === null
      ? []
      : ([
          [`${grade}${er}`, Adjective | Comparative],
          [`${st === 'st' ? word : grade}${st}`, Adjective | Superlative],
          [`${st === 'st' ? word : grade}${st}e`, Adjective | Superlative],
        ] as Form[])),
  ];
}
