import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, openSession } from '../../src/checker';

/** Lines that bring about findings, facts and headings, with the signs that make offsets hard. */
const LINES = [
  'Per får med dette en muntlig advarsel for episoden i resepsjonen.',
  'Hun var 50 % sykmeldt fra mars til juni.',
  '- er alltid sistemann på plass etter pausa',
  '• Arbeidet hennes holder ikke mål 😬.',
  'Flere på avdelingen har reagert på væremåten hennes.',
  'Tre av fem rapporter i mars hadde feil i tabell 2.',
  'Mener selv at det gikk fint, og ønsker kurs.',
  'Samarbeid',
  '## Medarbeiderens syn',
  'Formål: Gå gjennom året.',
  'Ny\u00a0prat 12.\u00a0mars, Anne kaller inn.',
  'Ho er sta og sja\u030alvsentrert.',
  'HMS\u2011arbeidet er dårlig. Fnr. 140694\u00a047219.',
  'Må bare akseptere det 👩‍🔧, ellers …',
  '',
  '   ',
  'Dette er ikke en advarsel.',
  'Hvis dette ikke bedrer seg innen påske, må vi vurdere arbeidsforholdet',
  'som vi har snakket om før, og som Kari kjenner godt til fra før i tiden.',
];
const line = fc.constantFrom(...LINES);
const lineBreak = fc.constantFrom('\n', '\r\n', '\n\n', ' ', '. ');
const text = fc
  .array(fc.tuple(line, lineBreak), { maxLength: 12 })
  .map((pairs) => pairs.map(([words, end]) => words + end).join(''));
const inserted = fc.oneof(
  line,
  lineBreak,
  fc.constantFrom('x', 'ikke ', 'og at ', '.', ',', '😬', '\u0301', 'a\nb', '', '"', '-'),
  text,
);
/** Anywhere, and at the starts of lines, where an edit can join a line to the one before it. */
const edit = fc.tuple(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.boolean(),
  fc.constantFrom(0, 0, 1, 5, 40),
  inserted,
);

const applied = (before: string, [where, atLine, removed, added]: [number, boolean, number, string]): string => {
  const anywhere = Math.floor(where * before.length);
  const at = atLine ? before.lastIndexOf('\n', anywhere) + 1 : anywhere;
  return before.slice(0, at) + added + before.slice(at + removed);
};

describe('a session', () => {
  it('answers after every edit as if the text were checked anew', () => {
    fc.assert(
      fc.property(text, fc.array(edit, { maxLength: 8 }), (first, edits) => {
        const session = openSession();
        let draft = first;
        expect(session.update(draft)).toEqual(check(draft));
        for (const one of edits) {
          draft = applied(draft, one);
          expect(session.update(draft)).toEqual(check(draft));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('answers after every key in a paragraph as if the text were checked anew', () => {
    const paragraph = fc.array(line, { minLength: 2, maxLength: 6 }).map((lines) => lines.join(' '));
    fc.assert(
      fc.property(paragraph, fc.double({ min: 0, max: 1, noNaN: true }), line, (first, where, typed) => {
        const session = openSession();
        const at = Math.floor(where * first.length);
        const texts = Array.from(typed, (_, key) => first.slice(0, at) + typed.slice(0, key + 1) + first.slice(at));
        // Typed, and taken out again.
        for (const draft of [first, ...texts, ...texts.toReversed(), first])
          expect(session.update(draft)).toEqual(check(draft));
      }),
      { numRuns: 20 },
    );
  });

  it('comes to the same report when it works in slices, wherever it begins', () => {
    fc.assert(
      fc.property(text, fc.nat(2000), fc.integer({ min: 1, max: 300 }), (draft, around, budget) => {
        const session = openSession();
        session.begin(draft);
        while (session.work(Math.min(around, draft.length), budget)) session.report();
        expect(session.report()).toEqual(check(draft));
      }),
      { numRuns: 100 },
    );
  });

  it('checks what is near the given offset first', () => {
    const session = openSession();
    const draft = `${'Alt er i orden her.\n'.repeat(200)}Per får med dette en muntlig advarsel.\n${'Alt er i orden her.\n'.repeat(200)}`;
    session.begin(draft);
    expect(session.work(draft.indexOf('advarsel'), 100)).toBe(true);
    expect(session.report().findings).toHaveLength(1);
  });

  it('keeps the findings before an edit as the very same objects', () => {
    const session = openSession();
    const draft = 'Per får med dette en muntlig advarsel.\n\nVi snakket om kurs.\n\nVi snakket om ferie.';
    const [before] = session.update(draft).findings;
    expect(session.update(`${draft} Og mer.`).findings[0]).toBe(before);
  });

  it('cuts out whole words, in order, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary', maxLength: 200 })), (draft) => {
        const { findings } = check(draft);
        let last = 0;
        for (const { start, end, cues = [] } of findings) {
          expect(start).toBeGreaterThanOrEqual(last);
          last = start;
          const marked = draft.slice(start, end);
          expect(marked).toMatch(/^\S[\s\S]*$/);
          expect(marked).not.toMatch(/\s$|[\ud800-\udbff]$|^[\udc00-\udfff]|^\p{M}/u);
          for (const cue of cues) expect(cue.start >= start && cue.end <= end && cue.start < cue.end).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('preferences', () => {
  const draft = 'Per får med dette en muntlig advarsel. Hun var 50 % sykmeldt fra mars til juni.';
  const categories = (preferences: Parameters<typeof check>[1]) =>
    check(draft, preferences).findings.map(({ category }) => category);

  it('turn off a rule, a label or a whole group', () => {
    expect(categories({})).toEqual(['warning', 'sensitive.health']);
    const rules = check(draft)
      .findings.filter(({ category }) => category === 'warning')
      .map(({ rule }) => rule);
    expect(categories({ off: { rules } })).toEqual(['sensitive.health']);
    expect(categories({ off: { categories: ['sensitive.health'] } })).toEqual(['warning']);
    expect(categories({ off: { categories: ['warning', 'sensitive'] } })).toEqual([]);
  });

  it('leave out what is less grave than asked for', () => {
    expect(check('Tar for lite initiativ.').findings).toHaveLength(1);
    expect(check('Tar for lite initiativ.', { from: 'high' }).findings).toHaveLength(0);
  });
});
