import { Imperative, Infinitive, Participle, Passive, Past, Present, Verb } from '../features';
import type { Form } from './forms';
import { single } from './spelling';

/** Preterite and participle by class; the stem is the infinitive without its -e. */
const ENDINGS: Record<string, (stem: string) => { past: string[]; participle: string[] }> = {
  et: (stem) => ({ past: [`${stem}et`, `${stem}a`], participle: [`${stem}et`, `${stem}a`, `${stem}ede`] }),
  a: (stem) => ({ past: [`${stem}a`], participle: [`${stem}a`] }),
  te: (stem) => {
    const short = single(stem);
    return { past: [`${short}te`], participle: [short.endsWith('t') ? short : `${short}t`, `${short}te`] };
  },
  de: (stem) => {
    const short = single(stem);
    return { past: [`${short}de`], participle: [`${short}d`, `${short}t`, `${short}de`] };
  },
  dde: (stem) => ({ past: [`${stem}dde`], participle: [`${stem}dd`, `${stem}tt`, `${stem}dde`] }),
};

export const VERB_CLASSES = Object.keys(ENDINGS);

/** `skrevet` also stands as `skreven`, `skrevne`; `valgt` as `valgte`; nynorsk `skrive` as `skriven`, `skrivne`, `skrivi`. */
function bent(participle: string, nynorsk: boolean): string[] {
  const stem = participle.replace(/(et|en|e|i)$/, '');
  if (nynorsk && /[ei]$/.test(participle)) return [`${stem}e`, `${stem}en`, `${stem}ne`, `${stem}i`];
  if (!nynorsk && /[^e]et$/.test(participle)) return [participle, `${stem}en`, `${single(stem)}ne`];
  if (/[td]$/.test(participle)) return [participle, `${participle}e`];
  return [participle];
}

/**
 * All forms of a verb.
 * @param kind a class (`et te de dde a`), or the listed `[present, preterite, participle]`, side forms parted by `/`
 */
export function verbForms(word: string, kind: string | string[], nynorsk: boolean): Form[] {
  const long = kind === 'dde' ? /[aiouyæøå]e$/.test(word) : word.length > 2 && /[^e]e$/.test(word);
  const stem = long ? word.slice(0, -1) : word;
  const infinitives = long && nynorsk ? [word, `${stem}a`] : [word];
  const listed = typeof kind !== 'string';
  const [presents, pasts, participles] = listed
    ? kind.map((part) => part.split('/'))
    : [
        [nynorsk && kind === 'a' ? `${stem}ar` : long ? `${stem}er` : `${word}r`],
        ENDINGS[kind]?.(stem).past,
        ENDINGS[kind]?.(stem).participle,
      ];
  const passives = nynorsk
    ? long
      ? [`${stem}ast`]
      : [`${word}ast`, `${word}st`]
    : stem.endsWith('s') && !long
      ? []
      : [`${word}s`];
  const given = (participles ?? []).filter((form) => form !== '-');
  return [
    ...infinitives.map((form): Form => [form, Verb | Infinitive]),
    ...(presents ?? []).filter((form) => form !== '-').map((form): Form => [form, Verb | Present]),
    ...(pasts ?? []).filter((form) => form !== '-').map((form): Form => [form, Verb | Past]),
    ...(listed ? given.flatMap((form) => bent(form, nynorsk)) : given).map((form): Form => [form, Verb | Participle]),
    [stem.replace(/mm$/, 'm').replace(/(?<=[^aeiouyæøå])j$/, ''), Verb | Imperative],
    ...passives.map((form): Form => [form, Verb | Passive]),
    [nynorsk ? `${stem}ande` : `${long ? stem : word}ende`, Verb | Present | Participle],
  ];
}
