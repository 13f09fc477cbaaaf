import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { compare } from '../../src/practice/compare';
import {
  type ExerciseFile,
  exerciseOf,
  faultsOf,
  lostFacts,
  readExercises,
  writeExercises,
} from '../../src/practice/exercise';

const GOOD: ExerciseFile = {
  id: 'own-1',
  form: 'nb',
  level: 1,
  trade: 'Butikk',
  title: 'Kort',
  goal: 'Skriv om.',
  draft: 'Per er blid. [[criticism.character:Han er lat.]] [[warning:Siste sjanse.]]',
  facts: [{ what: 'Per er blid.', words: ['blid|glad'] }],
  rewrites: ['Per er glad.'],
};

const faults = (value: unknown) => {
  const reading = readExercises(JSON.stringify({ exercises: [value] }));
  return 'faults' in reading ? reading.faults.map(({ path, what }) => `${path}: ${what}`) : [];
};

describe('a file of exercises', () => {
  it('is read as it was written', () => {
    expect(readExercises(writeExercises([GOOD]))).toEqual({ exercises: [exerciseOf(GOOD)] });
  });

  it('has its answer taken out of the draft', () => {
    const { text, answer } = exerciseOf(GOOD);
    expect(answer.map(({ start, end, label }) => [text.slice(start, end), label])).toEqual([
      ['Han er lat.', 'criticism.character'],
      ['Siste sjanse.', 'warning'],
    ]);
  });

  it.each<[string, unknown, string]>([
    ['a field that is not there', { ...GOOD, goal: undefined }, 'goal: missing'],
    ['a field that nobody knows', { ...GOOD, hint: 'x' }, 'hint: unknown'],
    ['an empty draft', { ...GOOD, draft: '' }, 'draft: empty'],
    ['a level out of range', { ...GOOD, level: 4 }, 'level: value'],
    ['another language', { ...GOOD, form: 'en' }, 'form: value'],
    ['an id with blanks', { ...GOOD, id: 'my exercise' }, 'id: value'],
    ['a mark without an end', { ...GOOD, draft: 'a [[warning:b' }, 'draft: mark'],
    ['a mark with an unknown label', { ...GOOD, draft: 'a [[rude:b]]' }, 'draft: mark'],
    ['a fact without words', { ...GOOD, facts: [{ what: 'x', words: [] }] }, 'facts/0/words: empty'],
    ['no rewrite', { ...GOOD, rewrites: [] }, 'rewrites: empty'],
    ['a rewrite that loses a fact', { ...GOOD, rewrites: ['Per er borte.'] }, 'rewrites/0: fact'],
    ['a title as long as a page', { ...GOOD, title: 'x'.repeat(81) }, 'title: too long'],
    ['a list where an exercise should be', [], ': value'],
  ])('is refused for %s', (_, value, fault) => {
    expect(faults(value)).toContain(fault);
  });

  it('is refused when it is no JSON, and when it holds no exercise', () => {
    expect(readExercises('{"exercises": [')).toMatchObject({ faults: [{ what: 'not JSON' }] });
    expect(readExercises('{}')).toMatchObject({ faults: [{ what: 'no exercises' }] });
  });

  it('is refused when two exercises have one id, and says which', () => {
    expect(readExercises(writeExercises([GOOD, GOOD]))).toEqual({
      faults: [{ exercise: 2, path: 'id', what: 'same id', detail: 'own-1' }],
    });
  });
});

describe('a fact', () => {
  const fact = { what: '', words: ['3. mai', 'rapport|notat'] };
  it.each([
    ['Notatet kom 3. mai.', true],
    ['Rapporten kom 3. MAI.', true],
    ['Rapporten kom 13. mai.', false],
    ['Bilen kom 3. mai.', false],
  ])('in «%s»: %s', (text, held) => {
    expect(lostFacts([fact], text)).toHaveLength(held ? 0 : 1);
  });
});

describe('marks of a learner', () => {
  const { answer } = exerciseOf(GOOD);
  it('find what they touch when the group is right, and are in vain otherwise', () => {
    const [character, warning] = answer as [(typeof answer)[0], (typeof answer)[0]];
    const right = { start: character.start + 2, end: character.end, group: 'criticism' as const };
    const wrong = { start: warning.start, end: warning.end, group: 'pressure' as const };
    expect(compare([right, wrong], answer)).toEqual({
      found: [{ answer: character, mark: right }],
      missed: [warning],
      inVain: [wrong],
    });
  });
});

describe('the exercises of lexicon/practice', () => {
  const folder = 'lexicon/practice';
  const files = readdirSync(folder).map((name) => [name, parse(readFileSync(`${folder}/${name}`, 'utf8'))] as const);

  it.each(files)('%s has no faults and is named by its id', (name, value) => {
    expect(faultsOf(value)).toEqual([]);
    expect(`${value.id}.yaml`).toBe(name);
  });

  it('are at least 16 in bokmål and 8 in nynorsk, on three levels', () => {
    const of = (form: string) => files.filter(([, { form: own }]) => own === form);
    expect(of('nb').length).toBeGreaterThanOrEqual(16);
    expect(of('nn').length).toBeGreaterThanOrEqual(8);
    for (const form of ['nb', 'nn'])
      expect(new Set(of(form).map(([, { level }]) => level))).toEqual(new Set([1, 2, 3]));
  });
});
