import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/checker';
import { readForChecking } from '../../src/checker/block';
import { learnedAlone } from '../../src/checker/learned';
import { LIMIT, packKeys, packWeights, unpackKeys, unpackWeights } from '../../src/checker/learned/codec';
import { FeatureList } from '../../src/checker/learned/feature-list';
import { besideFeatures, ownFeatures, restFeatures, type Sink, see } from '../../src/checker/learned/features';
import { learned as model, weightOf } from '../../src/checker/learned/model';
import { summed } from '../../src/checker/learned/sum';
import { GROUPS, groupOf } from '../../src/checker/report';
import { openSession } from '../../src/checker/session';

const learned = (text: string) => openSession({}, learnedAlone).update(text).findings;

describe('the packed form of trained data', () => {
  it('gives back the keys that went in, however far apart', () => {
    const keys = fc.uniqueArray(fc.nat(70_000), { maxLength: 300 }).map((all) => all.sort((a, b) => a - b));
    fc.assert(
      fc.property(keys, (given) => {
        expect(unpackKeys(packKeys(given))).toEqual(given);
      }),
    );
  });

  it('gives back the weights that went in', () => {
    const weights = fc.array(fc.integer({ min: -LIMIT, max: LIMIT }));
    fc.assert(
      fc.property(weights, (given) => {
        expect(unpackWeights(packWeights(given))).toEqual(given);
      }),
    );
  });
});

describe('the learned part', () => {
  it.each([
    ['warning', 'Skjer det igjen, er det ikke sikkert det er plass til ham her.'],
    ['sensitive', 'Hun går til psykolog hver torsdag og sover dårlig om natta.'],
    ['criticism', 'Hun er lite engasjert og gjør bare det hun må.'],
    ['pressure', 'Jeg sa at dette ikke er noe å diskutere, og at hun bare må godta det.'],
  ])('finds %s without the help of rules', (group, text) => {
    expect(learned(text).map(({ category }) => groupOf(category))).toContain(group);
  });

  it('stays quiet on ordinary minutes', () => {
    expect(
      learned('Vi gikk gjennom budsjettet for høsten.\nHun ønsker kurs i presentasjon.\nNytt møte 3. mai.'),
    ).toEqual([]);
  });

  it('marks the clause that decided, not what was agreed beside it', () => {
    const text = 'Vi setter opp nytt kurs i mai, og hun går til psykolog hver torsdag fordi hun sover så dårlig.';
    const [finding] = learned(text);
    expect(text.slice(finding?.start, finding?.end)).toContain('psykolog');
    expect(text.slice(finding?.start, finding?.end)).not.toContain('kurs');
  });

  it('answers the same in a text that was typed and in one that was read at once', () => {
    const text = 'Han er sliten.\nDet er ikke rom for diskusjon om dette.\nHun gjør en god jobb.';
    const session = openSession();
    for (let end = 1; end < text.length; end++) session.update(text.slice(0, end));
    expect(session.update(text)).toEqual(check(text));
  });
});

describe('the sum of what features weigh', () => {
  const TEXT =
    'Du har vært mye syk i vår, og det går ut over de andre, sier Kari. Skjer det igjen 3. mai, er det ikke sikkert at det er plass til deg her!';
  const [first, second] = readForChecking(TEXT).sentences.map(({ reading }) => see(reading));
  if (!first || !second) throw new Error('the text is two sentences');
  const reads: [string, (sink: Sink) => void][] = [
    ['a sentence', (sink) => ownFeatures(first, { start: 0, end: first.words.length }, sink)],
    ['a part of one', (sink) => ownFeatures(second, { start: 0, end: 5 }, sink)],
    ['the rest of one', (sink) => restFeatures(second, { start: 0, end: 5 }, sink)],
    ['a sentence before', (sink) => besideFeatures(first, 1, sink)],
    ['a sentence after', (sink) => besideFeatures(first, 2, sink)],
  ];

  it.each(reads)('is that of its features, each once: %s', (_, read) => {
    const list = new FeatureList();
    read(list);
    const count = list.size;
    list.unique();
    const features = [...list.features.subarray(0, list.size)];
    const { weighing, weights } = model.get();
    const groups = GROUPS.map((_, group) =>
      features.reduce((sum, feature) => sum + weightOf(weights[weighing.of(feature)] ?? 0, group), 0),
    );
    expect(summed(read)).toEqual({ groups, count });
    // What was looked up the first time is known the second.
    expect(summed(read)).toEqual({ groups, count });
  });
});
