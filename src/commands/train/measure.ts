import type { TrainedData } from '../../checker/learned/model';
import { GROUPS, type Group, groupOf, type Span } from '../../checker/report';
import type { LabelledText } from '../accuracy/labelled';
import { compare, f1, precision, recall } from '../accuracy/score';
import type { Sample } from './samples';

type Thresholds = TrainedData['thresholds'];

/** False findings of one group that harmless lines may bear, per 1,000 words. */
const MOST_FALSE = 0.8;
/** Whose documents thresholds are chosen on: those that nobody had read who wrote rules or word lists. */
const FRESH = 'hijk';
/** A finding of a rule is dropped only where the learned part is at least this sure of the opposite: what is said in plain words stays. */
const DOUBT = [-5, -4, -3, -2.5];

const isDocument = ({ text }: Sample) => text.missing !== undefined;
const isHarmless = ({ text }: Sample) => text.id.startsWith('harmless');

/** Thresholds by group: the best on whole documents among those that are quiet on harmless text. */
export function chooseThresholds(samples: readonly Sample[], odds: Map<Sample, number[]>): Thresholds {
  const documents = byText(samples.filter((sample) => isDocument(sample) && FRESH.includes(sample.text.id.charAt(0))));
  const harmless = samples.filter(isHarmless);
  const words = wordsIn(harmless);
  const chosen = GROUPS.map((group, index) => {
    const odd = (sample: Sample) => odds.get(sample)?.[index] ?? 0;
    const score = (alone: number, doubt: number) =>
      f1(counts(documents, group, (sample) => isFound(sample, group, odd(sample), { alone, doubt })));
    let best = { alone: 0, doubt: DOUBT[0] ?? 0, f1: 0 };
    for (let alone = -2; alone <= 3; alone += 0.1) {
      for (const doubt of DOUBT) {
        const alarms = harmless.filter((sample) => isFound(sample, group, odd(sample), { alone, doubt })).length;
        if ((1000 * alarms) / words > MOST_FALSE) continue;
        const reached = score(alone, doubt);
        if (reached > best.f1) best = { alone: Number(alone.toFixed(2)), doubt, f1: reached };
      }
    }
    return [group, { alone: best.alone, doubt: best.doubt }] as const;
  });
  return Object.fromEntries(chosen) as Thresholds;
}

const isFound = (sample: Sample, group: Group, odd: number, { alone, doubt }: Thresholds[Group]) =>
  odd >= alone || (sample.found.has(group) && odd >= doubt);

/** A table of what the learned part alone, the rules alone and both reach on text that was not learned from. */
export function describe(samples: readonly Sample[], odds: Map<Sample, number[]>, thresholds: Thresholds): string {
  const authors = [...new Set(samples.filter(isDocument).map(({ text }) => text.id.charAt(0)))];
  const sets: [string, (sample: Sample) => boolean][] = [
    ...authors.map((author): [string, (sample: Sample) => boolean] => [
      `documents ${author}`,
      (sample) => isDocument(sample) && sample.text.id.startsWith(author),
    ]),
    ['documents nn', (sample) => isDocument(sample) && sample.text.form === 'nn'],
    ['passages', (sample) => !isDocument(sample)],
  ];
  const lines = GROUPS.flatMap((group, index) => {
    const threshold = thresholds[group];
    const odd = (sample: Sample) => odds.get(sample)?.[index] ?? 0;
    const ways: [string, (sample: Sample) => boolean][] = [
      ['learned', (sample) => odd(sample) >= threshold.alone],
      ['rules', (sample) => sample.found.has(group)],
      ['both', (sample) => isFound(sample, group, odd(sample), threshold)],
    ];
    const harmless = samples.filter(isHarmless);
    return ways.map(([way, is]) => {
      const figures = sets.map(([name, isIn]) => {
        const all = counts(byText(samples.filter(isIn)), group, is);
        return `${name} ${f1(all).toFixed(2)} (${precision(all).toFixed(2)}/${recall(all).toFixed(2)})`;
      });
      const rate = (1000 * harmless.filter(is).length) / wordsIn(harmless);
      return `${group} ${way}: ${figures.join(', ')}, harmless ${rate.toFixed(2)} in 1,000 words`;
    });
  });
  return [...lines, JSON.stringify(thresholds)].join('\n');
}

function byText(samples: readonly Sample[]): Map<LabelledText, Sample[]> {
  const texts = new Map<LabelledText, Sample[]>();
  for (const sample of samples) texts.set(sample.text, [...(texts.get(sample.text) ?? []), sample]);
  return texts;
}

function counts(texts: Map<LabelledText, Sample[]>, group: Group, isFound: (sample: Sample) => boolean) {
  const total = { hit: 0, missed: 0, false: 0 };
  for (const [text, samples] of texts) {
    const gold = text.spans.filter(({ label }) => groupOf(label) === group);
    const { hits, missed, falseAlarms } = compare<Span, Span>(samples.filter(isFound), gold);
    total.hit += hits.length;
    total.missed += missed.length;
    total.false += falseAlarms.length;
  }
  return total;
}

const wordsIn = (samples: readonly Sample[]) =>
  samples.reduce((sum, { place }) => sum + place.sentence.tokens.length, 0);
