import { describe, expect, it } from 'vitest';
import { adjectiveForms } from '../../src/norwegian/build/adjectives';
import type { Form } from '../../src/norwegian/build/forms';
import { nounForms } from '../../src/norwegian/build/nouns';
import { verbForms } from '../../src/norwegian/build/verbs';

const written = (forms: Form[]) => [...new Set(forms.map(([form]) => form))].join(' ');

describe('nouns in bokmål', () => {
  it.each([
    ['bil', 'm', 'bil bilen biler bilene'],
    ['time', 'm', 'time timen timer timene'],
    ['lærer', 'm', 'lærer læreren lærere lærerne'],
    ['sykdom', 'm', 'sykdom sykdommen sykdommer sykdommene'],
    ['idé', 'm', 'idé ideen ideer ideene'],
    ['sykkel', 'm', 'sykkel sykkelen sykler sykkeler syklene sykkelene'],
    ['uke', 'mf', 'uke uken uker ukene uka'],
    ['stilling', 'f', 'stilling stillingen stillinga stillinger stillingene'],
    ['hus', 'n', 'hus huset husene husa'],
    ['møte', 'n', 'møte møtet møter møtene møta'],
    ['museum', 'n', 'museum museet museer museene musea'],
    ['rom', 'n', 'rom rommet rommene romma'],
    ['problem', 'n', 'problem problemet problemer problemene problema'],
    ['nummer', 'n', 'nummer nummeret numret numre numrene numra nummerene'],
    ['forhold', 'n', 'forhold forholdet forholdene forholda'],
  ])('%s %s: %s', (word, gender, forms) => {
    expect(written(nounForms(word, gender, null, false))).toBe(forms);
  });
});

describe('nouns in nynorsk', () => {
  it.each([
    ['bil', 'm', 'bil bilen bilar bilane'],
    ['time', 'm', 'time timen timar timane'],
    ['lærar', 'm', 'lærar læraren lærarar lærarane'],
    ['søknad', 'm', 'søknad søknaden søknader søknadene'],
    ['sykkel', 'm', 'sykkel sykkelen syklar syklane'],
    ['veke', 'f', 'veke veka veker vekene'],
    ['stilling', 'f', 'stilling stillinga stillingar stillingane'],
    ['sikkerheit', 'f', 'sikkerheit sikkerheita sikkerheiter sikkerheitene'],
    ['hus', 'n', 'hus huset husa'],
    ['møte', 'n', 'møte møtet møta'],
    ['rom', 'n', 'rom rommet romma'],
  ])('%s %s: %s', (word, gender, forms) => {
    expect(written(nounForms(word, gender, null, true))).toBe(forms);
  });

  it('take listed forms as they stand, side forms parted by a slash', () => {
    expect(written(nounForms('bok', 'f', ['boka', 'bøker', 'bøkene'], true))).toBe('bok boka bøker bøkene');
    expect(written(nounForms('natt', 'f', ['natten/natta', 'netter', '-'], false))).toBe('natt natten natta netter');
  });
});

describe('verbs', () => {
  it.each([
    ['kaste', 'et', false, 'kaste kaster kastet kasta kastede kast kastes kastende'],
    ['kaste', 'a', true, 'kaste kasta kastar kast kastast kastande'],
    ['lyse', 'te', false, 'lyse lyser lyste lyst lys lyses lysende'],
    ['kjenne', 'te', false, 'kjenne kjenner kjente kjent kjenn kjennes kjennende'],
    ['leve', 'de', false, 'leve lever levde levd levt lev leves levende'],
    ['nå', 'dde', false, 'nå når nådde nådd nått nås nående'],
    ['nå', 'dde', true, 'nå når nådde nådd nått nåast nåst nåande'],
    ['melde', 'te', true, 'melde melda melder meldte meldt meld meldast meldande'],
  ])('%s %s (nynorsk %s): %s', (word, kind, nynorsk, forms) => {
    expect(written(verbForms(word, kind, nynorsk))).toBe(forms);
  });

  it('bend the participles of strong ones', () => {
    expect(written(verbForms('skrive', ['skriver', 'skrev/skreiv', 'skrevet'], false))).toBe(
      'skrive skriver skrev skreiv skrevet skreven skrevne skriv skrives skrivende',
    );
    expect(written(verbForms('skrive', ['skriv', 'skreiv', 'skrive'], true))).toBe(
      'skrive skriva skriv skreiv skriven skrivne skrivi skrivast skrivande',
    );
  });
});

describe('adjectives', () => {
  it.each([
    ['fin', false, 'fin fint fine finere finest fineste'],
    ['viktig', false, 'viktig viktige viktigere viktigst viktigste'],
    ['vanskeleg', true, 'vanskeleg vanskelege vanskelegare vanskelegast vanskelegaste'],
    ['enkel', false, 'enkel enkelt enkle enkele enklere enklest enkleste'],
    ['moden', true, 'moden mode modent modne modene modnare modnast modnaste'],
    ['ny', false, 'ny nytt nye nyere nyest nyeste'],
    ['hvit', false, 'hvit hvitt hvite hvitere hvitest hviteste'],
    ['frisk', false, 'frisk friskt friske friskere friskest friskeste'],
    ['norsk', true, 'norsk norskt norske norskare norskast norskaste'],
    ['tynn', false, 'tynn tynnt tynt tynne tynnere tynnest tynneste'],
    ['langsom', false, 'langsom langsomt langsomme langsommere langsomst langsomste'],
    ['skuffet', false, 'skuffet skuffede skuffete'],
    ['slurvete', false, 'slurvete'],
    ['krevende', false, 'krevende'],
  ])('%s (nynorsk %s): %s', (word, nynorsk, forms) => {
    expect(written(adjectiveForms(word, null, nynorsk))).toBe(forms);
  });
});
