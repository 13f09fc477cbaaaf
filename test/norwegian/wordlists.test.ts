import { describe, expect, it } from 'vitest';
import { Analyser } from '../../src/norwegian/analysis';
import { compileWords, WordListError } from '../../src/norwegian/build/compile';
import { Words } from '../../src/norwegian/words';
import { Later } from '../../src/packing/later';

function compile(...texts: string[]): Words {
  const packed = compileWords(texts.map((text, i) => ({ path: `lexicon/words/${'abc'[i]}.yaml`, text })));
  return new Later(() => Words.unpack(packed)).get();
}

function faults(...texts: string[]): string[] {
  try {
    compile(...texts);
  } catch (error) {
    if (error instanceof WordListError) return error.message.split('\n');
    throw error;
  }
  return [];
}

const list = (body: string) => `Illness:\n  about: Diseases\n${body}`;

describe('a word list', () => {
  it('gives every form its lemma, features and classes, the wider ones too', () => {
    const words = compile(`${list('  is: Health\n  nouns:\n    - sykdom m | sjukdom m\n')}Health:\n  about: Health\n`);
    const [reading] = words.read('sjukdommane');
    expect(reading).toMatchObject({ lemma: 'sykdom' });
    expect([...(reading?.tags ?? [])].sort()).toEqual(['Health', 'Illness']);
    expect(words.read('sjukdommene')).toEqual([]);
    expect(words.lemmas('sjukdom')).toEqual(['sykdom']);
  });

  it('adds up what several files say of a word', () => {
    const words = compile(list('  nouns: [kreft m]\n'), 'Topic:\n  about: Topics\n  nouns: [kreft m]\n');
    expect([...(words.read('kreften')[0]?.tags ?? [])].sort()).toEqual(['Illness', 'Topic']);
  });

  it('inflects a word like another one that is known already', () => {
    const words = compile(
      'Common:\n  about: Verbs\n  verbs:\n    - ta (tar, tok, tatt) | ta (tek, tok, teke)\n    - overta ~ta\n',
    );
    expect(words.read('overtok')[0]?.lemma).toBe('overta');
    expect(words.read('overteke')[0]?.lemma).toBe('overta');
  });

  it('keeps the capital of names apart from the word', () => {
    const analyser = new Analyser(
      compile(
        'Name:\n  about: Names\n  nouns: [Stig]\nCommon:\n  about: Verbs\n  verbs: ["stige (stiger, steg, steget)"]\n',
      ),
    );
    expect(analyser.analyse('Stig', false).tags).toContain('Name');
    expect(analyser.analyse('stig', false).tags).not.toContain('Name');
  });

  it('withholds a class from the words of its stop list, and compounds when told to', () => {
    const analyser = new Analyser(
      compile(
        list('  nouns: [verk m]\n  not: [kunstverk]\n'),
        'Good:\n  about: Good\n  compounds: no\n  nouns: [verk m]\nCommon:\n  about: x\n  nouns: [kunst m, ledd n]\n',
      ),
    );
    expect(analyser.analyse('kunstverk', true).tags).not.toContain('Illness');
    expect(analyser.analyse('leddverk', true).tags).toContain('Illness');
    expect(analyser.analyse('leddverk', true).tags).not.toContain('Good');
  });

  it('finds phrases by words and by lemmas of either standard', () => {
    const words = compile(
      'Often:\n  about: Often\n  phrases: ["{komme} for seint", "{kome} att"]\nCommon:\n  about: x\n  verbs: ["komme (kommer, kom, kommet) | kome (kjem, kom, kome)"]\n',
    );
    expect([...words.phrases.keys()]).toEqual(['=komme']);
  });
});

describe('a fault in a word list', () => {
  it.each<[string, string[], string]>([
    ['no class', [list('  verbs:\n    - slurve\n')], 'a.yaml:4: «slurve» needs one of the classes'],
    ['an unknown gender', [list('  nouns: [kreft q]\n')], 'a.yaml:3: «q» is no gender'],
    ['an unknown key', [list('  noun: [kreft m]\n')], 'a.yaml:3: «noun» is not known here'],
    ['no about', ['Illness:\n  nouns: [kreft m]\n'], 'a.yaml:1: Illness needs «about»'],
    ['a class name without capital', ['illness:\n  about: x\n'], 'a.yaml:1: «illness»'],
    ['broken YAML', [list('  nouns: [kreft m\n')], 'a.yaml:'],
    ['two words', [list('  words: [to ord]\n')], 'a.yaml:3: «to»'],
    ['two bars', [list('  nouns: [a m | b m | c m]\n')], 'a.yaml:3: only one bar'],
    [
      'a phrase with an unknown lemma',
      [list('  phrases:\n    - "{finnesikkeord} nå"\n')],
      'a.yaml:4: {finnesikkeord} is not in the word lists',
    ],
    ['an unknown wider class', [list('  is: Finnesikke\n')], 'a.yaml:1: Illness is Finnesikke'],
    ['a correction to an unknown word', ['misspelt:\n  sykmelt: sykmeldt\n'], 'a.yaml:2: «sykmeldt»'],
    ['a base that does not fit', [list('  verbs: [overta ~gå]\n')], 'a.yaml:3: «overta» does not end in «gå»'],
  ])('is told with file and line: %s', (_name, texts, start) => {
    expect(faults(...texts)[0]).toContain(`lexicon/words/${start}`);
  });

  it('is told together with all others', () => {
    expect(faults(list('  nouns: [kreft q, angst q]\n'), list('  verbs: [slurve]\n'))).toHaveLength(3);
  });
});
