import { describe, expect, it } from 'vitest';
import { findNumbers } from '../../src/checker/numbers';

/** «[[…]]» is what must be found. All numbers are invented. */
const FOUND: [kind: string, text: string][] = [
  ['national-id', 'Skjemaet hadde [[01019000008]] i feltet.'],
  ['national-id', 'Hun oppga [[41019000077]] for oss.'],
  ['national-id', 'Lagt inn [[01819000049]] og lagret.'],
  ['national-id', '[[fnr. 140694 47219]] står i mappa'],
  ['national-id', 'Lagt inn [[110390-12345]] i systemet'],
  ['national-id', 'Lagt inn [[110390/12345]] i systemet'],
  ['national-id', 'Lagt inn [[110390\u00a012345]] i systemet'],
  ['national-id', 'Lagt inn [[110390\u201112345]] i systemet'],
  ['national-id', '[[D-nr. 52928035360]] er feil'],
  ['national-id', 'hennes ellevesifrede, [[19 07 68 402 15]], er sendt'],
  ['national-id', 'fødselsnummeret, [[140378]] og fem siffer til, står på lappen'],
  ['national-id', '[[Fødselsnummer 12345678911]] passer ikke, men er oppgitt.'],
  ['national-id', 'de fem siste er [[41902]].'],
  ['bank-account', 'Lønna går til [[3260 14 88221]] frå no av'],
  ['bank-account', '[[kontonr. 6021.07.15288]]'],
  ['bank-account', 'Ny [[konto: 60210715288]]'],
  ['bank-account', 'Riktig skal være [[10497465075]], Sparebanken'],
  ['bank-account', 'Rett IBAN no: [[NO12 7127 6842 684]].'],
  ['bank-account', 'Betales til [[NO3971276842684]] i dag'],
  ['national-id', 'Født 1984, [[personnr. 99999]], bor i Skien.'],
  ['bank-account', 'Kortnummer [[4999 9999 9999 9999]] brukt på reisen.'],
  ['bank-account', 'Kortet er [[4111 1111 1111 1111]], sa han'],
];

const QUIET = [
  'Faktura med KID 004512998317 vart betalt to gonger.',
  'Leverandøren har org.nr. 987 654 321.',
  'Sporing 70726200000 84562: pakken står på Alnabru',
  'Målepunkt 707057500081234567 manglar avlesing',
  'Pumpe nr. 15038512345 byttes i uke 18.',
  'Ordrenr. 01019000008 er sendt.',
  'Ring 99 88 77 66 eller 22 33 44 55 66 77 88 99.',
  'Tlf. 815 49 300, sak 2024/11234-5, prosjekt 4411-22.',
  'Fødselsdato 140694 er rett.',
  'Serienummer SN01019000008X',
  'Perioden 01.01.2024-31.12.2024 og 2023/2024',
  'Artikkel 12345678911 er tom på lager',
  'Ordre 4111 1111 1111 1112 er levert',
  'Budsjettet er 11 000 000 000 kroner',
];

describe('identity, account and card numbers', () => {
  it.each(FOUND)('finds a %s in «%s»', (kind, marked) => {
    const start = marked.indexOf('[[');
    const end = marked.indexOf(']]') - 2;
    const text = marked.replace('[[', '').replace(']]', '');
    expect(findNumbers(text)).toEqual([{ kind, start, end }]);
  });

  it.each(QUIET)('leaves «%s» alone', (text) => {
    expect(findNumbers(text)).toEqual([]);
  });
});
