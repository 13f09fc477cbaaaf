import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matcher, readBlock } from '../../src/norwegian';
import { PatternError } from '../../src/norwegian/build/patterns';
import { compilePatterns, nlp } from '../../src/norwegian/plugin';

/** The texts that a pattern matches in one line. */
function matches(pattern: string, text: string): string[] {
  const m = matcher(compilePatterns([pattern]));
  return readBlock(text).sentences.flatMap((sentence) =>
    m.run(sentence).map(({ start, end }) => text.slice(sentence.tokens[start]?.start, sentence.tokens[end - 1]?.end)),
  );
}

describe('patterns', () => {
  it.each([
    ['god nok', 'Dette er ikke god nok.', ['god nok']],
    [
      '{få} .{0,2} advarsel',
      'Han fikk en muntlig advarsel og får en ny advarsel.',
      ['fikk en muntlig advarsel', 'får en ny advarsel'],
    ],
    ['{sykdom}', 'Sjukdommen og sykdomsfravær.', ['Sjukdommen']],
    ['{seie} opp', 'Hun har sagt opp.', ['sagt opp']],
    ['{-samtale}', 'En medarbeidersamtale er en samtale.', ['medarbeidersamtale', 'samtale']],
    ['{kreft-}', 'kreft, kreftavdeling og brystkreft', ['kreftavdeling']],
    ['{melding/noun}', 'Meldingen kom', ['Meldingen']],
    ['#Illness-', 'Kreftavdelingen ringte om kreft.', ['Kreftavdelingen']],
    ['(ikke|ikkje) (god nok|bra)', 'ikkje god nok, ikke bra', ['ikkje god nok', 'ikke bra']],
    ['({være}|{bli}) (syk|{gammel} nok)', 'Hun ble gammel nok og er syk.', ['ble gammel nok', 'er syk']],
    ['(#Noun && !#Plural) er', 'Bilen er her, bilene er der.', ['Bilen er']],
    ['må? skjerpe seg', 'Han må skjerpe seg. Bør skjerpe seg.', ['må skjerpe seg', 'skjerpe seg']],
    ['er !ikke syk', 'Han er ikke syk. Han er ofte syk.', ['er ofte syk']],
    ['^ .{0,1} syk', 'Er syk. Han er syk.', ['Er syk']],
    ['^syk', 'Leder: syk. Han er syk', ['syk']],
    ['syk$', 'Syk mann. Mannen er syk.', ['syk']],
    ['(han|^) syk', 'Syk mann. Er han syk?', ['Syk', 'han syk']],
    ['har [vært syk] i', 'Hun har vært syk i mai.', ['vært syk']],
    ['syk @hasQuestionMark', 'syk', []],
    ['(syk && @hasQuestionMark)', 'Er han syk? Han er syk.', ['syk']],
    ['/^\\d+$/ %', 'Han er 50 % ufør', ['50 %']],
    ['e-post', 'Send E-post nå', ['E-post']],
    ['svært{2,3} bra', 'svært bra. svært svært bra.', ['svært svært bra']],
  ])('«%s» in «%s» finds %j', (pattern, text, expected) => {
    expect(matches(pattern, text)).toEqual(expected);
  });

  it('are searched completely where compromise gives up: a gap before a group of several words, and a first choice that leads nowhere', () => {
    expect(matches('ikke .{0,3} (god nok|bra nok)', 'Det er ikke helt god nok.')).toEqual(['ikke helt god nok']);
    expect(matches('(er|er ikke) syk', 'Han er ikke syk')).toEqual(['er ikke syk']);
    expect(matches('ikke .{0,4} nok tid', 'ikke nok folk og nok tid')).toEqual(['ikke nok folk og nok tid']);
  });

  it('find fixed expressions of a class as one', () => {
    const [found] = matches('#Often', 'Han kommer for sent gang på gang nå.');
    expect(found).toBe('gang på gang');
  });

  it.each([
    ['{finnesikkeord} her', /finnesikkeord/],
    ['#Finnesikke her', /#Finnesikke/],
    ['.{0,3} #Noun?', /needs a word/],
    ['!ikke', /needs a word/],
    ['~syk~', /fuzzy/],
    ['@hasSomething syk', /@hasSomething/],
  ])('«%s» cannot be used, and the error says why', (pattern, reason) => {
    expect(() => compilePatterns([pattern])).toThrow(PatternError);
    expect(() => compilePatterns(['syk', pattern])).toThrow(reason);
    expect(() => compilePatterns(['syk', pattern])).toThrow(`«${pattern}»`);
  });
});

describe('a matcher of many patterns', () => {
  const words = ['syk', 'ikke', 'er', 'god', 'nok', 'advarsel', 'får', 'møtet', 'gang', 'på'];
  const elements = fc.constantFrom(
    'syk',
    'ikke?',
    '.{0,2}',
    '{være}',
    '(god nok|god)',
    '!er',
    '#Noun',
    '{få}',
    'nok$',
    '^er',
    '(er|ikke)+',
    'på',
  );
  const pattern = fc
    .tuple(fc.constantFrom('syk', '{god}', 'advarsel', 'gang'), fc.array(elements, { maxLength: 4 }), fc.nat(4))
    .map(([sure, parts, at]) => {
      return [...parts.slice(0, at), sure, ...parts.slice(at)].join(' ');
    });
  const sentence = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 14 }).map((parts) => parts.join(' '));

  it('finds just what each finds alone, as by compromise from every token', () => {
    fc.assert(
      fc.property(fc.array(pattern, { minLength: 1, maxLength: 8 }), sentence, (patterns, text) => {
        const [own] = readBlock(text).sentences;
        if (!own) return;
        const together = matcher(compilePatterns(patterns)).run(own);
        for (const [index, alone] of patterns.entries()) {
          const here = together.filter((match) => match.pattern === index).map(({ start, end }) => `${start}-${end}`);
          expect(here).toEqual(
            matcher(compilePatterns([alone]))
              .run(own)
              .map(({ start, end }) => `${start}-${end}`),
          );
          const view = nlp(text).match(alone);
          expect(here.length > 0).toBe(view.found);
        }
      }),
      { numRuns: 100 },
    );
  });
});
