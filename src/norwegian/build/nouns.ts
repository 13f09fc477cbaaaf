import { Definite, Noun, Plural } from '../features';
import type { Form } from './forms';
import { contracted, doubleM, syllables } from './spelling';

const IND = Noun;
const DEF = Noun | Definite;
const PL = Noun | Plural;
const PLDEF = Noun | Definite | Plural;

function forms(singular: string, definite: string[], plural: string[], definitePlural: string[]): Form[] {
  return [
    [singular, IND],
    ...definite.map((form): Form => [form, DEF]),
    // A form that is singular as well tells nothing of number.
    ...plural.filter((form) => form !== singular).map((form): Form => [form, PL]),
    ...definitePlural.map((form): Form => [form, PLDEF]),
  ];
}

/** `sykkel`, `tittel`, `sommer`: more than one syllable and an unstressed end that can contract. */
function contracts(word: string): boolean {
  return syllables(word) > 1 && /[^aeiouyæøå]e[lnr]$/.test(word);
}

function bokmaalCommon(word: string, feminine: boolean): Form[] {
  const a = (stem: string) => (feminine ? [`${stem}a`] : []);
  if (word.endsWith('e')) {
    return forms(word, [`${word}n`, ...a(word.slice(0, -1))], [`${word}r`], [`${word}ne`]);
  }
  if (word.endsWith('é')) {
    const stem = `${word.slice(0, -1)}e`;
    return forms(word, [`${stem}en`], [`${stem}er`], [`${stem}ene`]);
  }
  if (contracts(word) && word.endsWith('el')) {
    const short = contracted(word);
    // Both, since stress decides (`sykler`, but `tunneler`) and spelling does not show it.
    return forms(
      word,
      [`${word}en`, ...a(short), ...a(word)],
      [`${short}er`, `${word}er`],
      [`${short}ene`, `${word}ene`],
    );
  }
  if (contracts(word) && word.endsWith('er')) {
    return forms(word, [`${word}en`, ...a(word)], [`${word}e`], [`${word}ne`]);
  }
  const stem = doubleM(word);
  return forms(word, [`${stem}en`, ...a(stem)], [`${stem}er`], [`${stem}ene`]);
}

/** Neuters with a plural in -er: borrowed words and a few others. The rest have none: `lager` is no plural of lag, `forbruker` none of forbruk. */
const TAKES_ER =
  /(?:ment|at|et|it|ut|ett|iv|em|al|il|el|ell|ekt|ikt|ept|ipt|um|on|ør|ar|ur|id|as|is|gram|fon|tek|kop|in|ein|sted|punkt|blad|ti|ri|io|ma|ra|to)$/;

function neuter(word: string, nynorsk: boolean): Form[] {
  const ene = (stem: string) => (nynorsk ? [`${stem}a`] : [`${stem}ene`, `${stem}a`]);
  const er = (stem: string) => (nynorsk || !TAKES_ER.test(word) ? [] : [`${stem}er`]);
  if (/[^aeiouyæøå]um$/.test(word) && syllables(word) > 1 && !/(rom|gum)$/.test(word)) {
    const stem = word.slice(0, -2);
    return forms(word, [`${stem}et`, `${word}et`], [...er(stem), ...(nynorsk ? [word] : [])], ene(stem));
  }
  if (/ium$|eum$/.test(word)) {
    const stem = word.slice(0, -2);
    return forms(word, [`${stem}et`], [...er(stem), ...(nynorsk ? [stem, word] : [])], ene(stem));
  }
  if (word.endsWith('e')) {
    const stem = word.slice(0, -1);
    const plurals = nynorsk ? [`${stem}a`] : [`${stem}ene`, `${stem}a`];
    return forms(word, [`${word}t`], nynorsk ? [word] : [`${word}r`], plurals);
  }
  if (contracts(word)) {
    const short = contracted(word);
    const plural = nynorsk ? [word] : [word, word.endsWith('er') ? `${short}e` : `${short}er`];
    return forms(word, [`${word}et`, `${short}et`], plural, [
      ...ene(short),
      ...(nynorsk ? [`${word}a`] : [`${word}ene`]),
    ]);
  }
  const stem = doubleM(word);
  return forms(word, [`${stem}et`], [word, ...er(stem)], ene(stem));
}

function nynorskMasculine(word: string): Form[] {
  if (word.endsWith('e')) {
    const stem = word.slice(0, -1);
    return forms(word, [`${word}n`], [`${stem}ar`], [`${stem}ane`]);
  }
  const short = contracts(word) && /e[ln]$/.test(word) ? contracted(word) : doubleM(word);
  const [r, ne] = word.endsWith('nad') ? ['er', 'ene'] : ['ar', 'ane'];
  // `sjukdomen` is the rule, and `sjukdommen` what many write.
  const stems = word.endsWith('dom') ? [word, short] : [short];
  const long = word.endsWith('dom') ? stems : [doubleM(word)];
  return forms(
    word,
    long.map((stem) => `${stem}en`),
    stems.map((stem) => stem + r),
    stems.map((stem) => stem + ne),
  );
}

function nynorskFeminine(word: string): Form[] {
  const stem = word.endsWith('e')
    ? word.slice(0, -1)
    : contracts(word) && /e[ln]$/.test(word)
      ? contracted(word)
      : doubleM(word);
  const [r, ne] = /ing$/.test(word) ? ['ar', 'ane'] : ['er', 'ene'];
  return forms(word, [`${stem}a`], [`${stem}${r}`], [`${stem}${ne}`]);
}

/**
 * All forms of a noun without genitives, which are read at run time.
 * @param gender letters of `m f n`, several for words with more than one
 * @param listed definite, plural, definite plural of an irregular noun; null for a regular one; side forms parted by `/`
 */
export function nounForms(word: string, gender: string, listed: string[] | null, nynorsk: boolean): Form[] {
  if (listed) {
    const [definite = [], plural = [], definitePlural = []] = listed.map((s) => (s === '-' ? [] : s.split('/')));
    return forms(word, definite, plural, definitePlural);
  }
  return [...gender].flatMap((letter) => {
    if (letter === 'n') return neuter(word, nynorsk);
    if (nynorsk) return letter === 'f' ? nynorskFeminine(word) : nynorskMasculine(word);
    return bokmaalCommon(word, letter === 'f');
  });
}
