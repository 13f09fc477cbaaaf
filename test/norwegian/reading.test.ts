import { describe, expect, it } from 'vitest';
import { readBlock, readBlocks, type Token } from '../../src/norwegian';

function tokens(text: string): Token[] {
  return readBlock(text).sentences.flatMap((sentence) => sentence.tokens);
}

function token(text: string): Token {
  const [first] = tokens(text);
  if (!first) throw new Error(`no token in «${text}»`);
  return first;
}

describe('tokens', () => {
  it.each([
    ['HMS-arbeid og e-post', 'hms-arbeid og e-post'],
    ['kl. 10:30, § 4-6', 'kl 10:30 § 4-6'],
    ['3,5 av 5 (1 312 saker)', '3,5 av 5 1 312 saker'],
    ['12.3.2024 og 12/3-24', '12.3.2024 og 12/3-24'],
    ['f.eks. bl.a. m/ Kari', 'f.eks bl.a m kari'],
    ['sykmeldt/permisjon', 'sykmeldt permisjon'],
    ['slutt.Han gikk', 'slutt han gikk'],
    ['50 % og 50%', '50 % og 50 %'],
    ['no\u2011break, so\u00adft, zero\u200bwidth', 'no-break soft zerowidth'],
    ['ma\u030al og mål', 'mål og mål'],
  ])('of «%s» are %s', (text, norms) => {
    expect(
      tokens(text)
        .map(({ norm }) => norm)
        .join(' '),
    ).toBe(norms);
  });

  it('are first in the sentence after a label too, where a capital says nothing', () => {
    const [, after, inside] = tokens('Leder: Bra jobba Ola');
    expect(after?.tags.has('Capital')).toBe(false);
    expect(inside?.tags.has('Capital')).toBe(false);
    expect(tokens('Leder: Bra jobba Ola')[3]?.tags.has('Capital')).toBe(true);
  });

  it('know given names by their capital, also in capitals throughout and with genitive s', () => {
    expect(token('Ola').tags.has('Name')).toBe(true);
    expect(token('OLA').tags.has('Name')).toBe(true);
    expect(token('Ingrids').tags.has('Name')).toBe(true);
    expect(token('ola').tags.has('Name')).toBe(false);
  });

  it('put right known misspellings and compounds written apart, and keep what was written', () => {
    const [apart] = tokens('syke melding');
    expect(apart).toMatchObject({ text: 'syke melding', norm: 'sykemelding', start: 0, end: 12 });
    expect(apart?.lemmas).toContain('sykmelding');
    expect(token('sykmelt').lemmas).toEqual(token('sykmeldt').lemmas);
    expect(token('samarbeids problemer').norm).toBe('samarbeidsproblemer');
  });

  it('see through a consonant written once for twice, or twice for once, in long words', () => {
    expect(token('oppsumering').norm).toBe('oppsummering');
    expect(token('Motivasjonn').norm).toBe('motivasjon');
    expect(token('taler').norm).toBe('taler');
  });

  it.each([
    'Hun tok over jobben',
    'en god vilje',
    'Vi fikk til møtet',
    'for hold og til tak',
    'referatets konklusjon',
    'en times pause',
  ])('leave «%s» as separate words', (text) => {
    expect(tokens(text).every(({ text: own }) => !own.includes(' '))).toBe(true);
  });
});

describe('forms', () => {
  it.each([
    ['sjukdommen', 'sykdom', 'Definite'],
    ['sykemeldingene', 'sykmelding', 'Plural'],
    ['gjekk', 'gå', 'Past'],
    ['skrivne', 'skrive', 'Participle'],
    ['overtas', 'overta', 'Passive'],
    ['gøymer', 'gjemme', 'Present'],
    ['vanskelegare', 'vanskelig', 'Comparative'],
    ['dårligst', 'dårlig', 'Superlative'],
    ['lærarane', 'lærer', 'Plural'],
    ['fastsetje', 'fastsette', 'Infinitive'],
  ])('«%s» is read as %s, %s', (form, lemma, feature) => {
    expect(token(form).lemmas).toContain(lemma);
    expect(token(form).tags).toContain(feature);
  });

  it('tell the standard when only one has the form', () => {
    expect(token('ikkje').tags).toContain('Nn');
    expect(token('ikke').tags).toContain('Nb');
    expect(token('og').tags).not.toContain('Nb');
  });
});

describe('compounds', () => {
  it.each([
    ['kontormøter', ['kontor', 'møte']],
    ['ryggsmerter', ['rygg', 'smerte']],
    ['arbeidsmiljøutvalg', ['miljø', 'utvalg']],
    ['epilepsimedisinen', ['epilepsi', 'medisin']],
    ['bussjåføren', ['buss', 'sjåfør']],
    ['hms-runden', ['hms', 'runde']],
    ['lørdagsvakt', ['lørdag', 'vakt']],
    ['natteturnus', ['natt', 'turnus']],
  ])('«%s» is %j', (word, parts) => {
    expect(token(word).parts?.at(-1)).toBe(parts.at(-1));
    if (word !== 'arbeidsmiljøutvalg') expect(token(word).parts).toEqual(parts);
  });

  it('take the classes of their last part, and carry those of the first with a hyphen', () => {
    expect(token('ryggsmerter').tags).toContain('Health');
    const ward = token('kreftavdelingen').tags;
    expect(ward).toContain('Illness-');
    expect(ward).toContain('-kreft');
    expect(ward).toContain('+avdeling');
    expect(ward).not.toContain('Illness');
  });

  it.each([
    'kontroll',
    'frustrerende',
    'ryggrad',
    'surdeig',
    'vantro',
    'protokoll',
    'forestilling',
    'grunnlag',
    'kirsebær',
    'lyse',
  ])('are not seen in «%s»', (word) => {
    const sensitive = [...token(word).tags].filter((tag) =>
      /^(Health|Illness|Symptom|BodyPart|Belief|Addiction|Post|Worker)$/.test(tag),
    );
    expect(sensitive).toEqual([]);
  });
});

describe('blocks', () => {
  const kinds = (text: string) => readBlocks(text).map(({ block }) => block.kind);

  it('are headings, items, labelled lines, mail lines and text', () => {
    expect(kinds('# Referat\n\nTrivsel og samarbeid\n- Trives godt.\nHan trives godt.\nFra: Kari\n> sitat')).toEqual([
      'heading',
      'blank',
      'heading',
      'item',
      'text',
      'mail',
      'mail',
    ]);
    expect(kinds('1. Innledning av møtet.\n12. mars var han borte.\n**Mål**\nMål:\n☐ Kurs')).toEqual([
      'item',
      'text',
      'heading',
      'heading',
      'item',
    ]);
  });

  it('have a label in «Navn: tekst», whose tokens come before the body', () => {
    const block = readBlock('- Leder: Bra innsats.');
    expect(block.label).toEqual({ start: 2, end: 7 });
    expect(block.sentences[0]?.body).toBe(1);
    expect(readBlock('Møtet var kl. 10: det gikk bra.').label).toBeUndefined();
  });

  it('join lines that were wrapped by hand, and no others', () => {
    const wrapped = 'Dette er en lang linje som er brutt for hånd fordi den var full og\nfortsetter på neste linje.';
    expect(readBlocks(wrapped)).toHaveLength(1);
    expect(readBlocks('Kort linje\nfortsetter ikke.')).toHaveLength(2);
    expect(
      readBlocks(`${'Dette er en lang linje som slutter der den skal slutte, og ikke før.'}\nny linje`),
    ).toHaveLength(2);
  });

  it('are measured in steps of indentation', () => {
    expect(readBlocks('- a\n  - b\n\t- c').map(({ block }) => block.level)).toEqual([0, 1, 1]);
  });
});

describe('a block that was read before an edit', () => {
  it.each([
    ['Hun trives. Kurset var bra. Vi sees i mai.', 'Hun trives. Kurset i uke 7 var bra. Vi sees i mai.', 2],
    ['Hun trives. Vi sees i mai.', 'Ja. Hun trives. Vi sees i mai.', 2],
    ['Hun trives. Vi sees i mai.', 'Mål: Hun trives. Vi sees i mai.', 1],
    // A sentence that was cut because it is long begins with a word that is not its first.
    [`${'ord '.repeat(150)}Vi sees i mai.`, `${'ord '.repeat(150).trim()}. Vi sees i mai.`, 0],
  ])('gives back the sentences that stand unchanged, and reads as if it were new', (before, after, kept) => {
    const former = readBlock(before).sentences;
    const block = readBlock(after, former);
    expect(block).toEqual(readBlock(after));
    expect(block.sentences.filter((sentence) => former.includes(sentence))).toHaveLength(kept);
  });
});
