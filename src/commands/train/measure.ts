import type { TrainedData } from '../../checker/learned/model';
import { claimsOf, isDoubted, isSure, type SentenceOdds } from '../../checker/learned/odds';
import { GROUPS, type Group, groupOf, type Span } from '../../checker/report';
import type { LabelledText } from '../accuracy/labelled';
import { compare, f1, precision, recall } from '../accuracy/score';
import type { Sample } from './samples';

type Thresholds = TrainedData['thresholds'];

/** Marked text is far denser here than in life: a false finding in harmless lines counts as so many. */
const HARMLESS_COUNTS = 3;
/** Whose documents thresholds are chosen on: those that nobody had read who wrote rules or word lists. */
const FRESH = 'hijklmopqrs';
/** A finding of a rule is dropped where the learned part is at least this sure of the opposite: −1 finds as much with less false in tempting lines, but drops plain statements that the examples show. */
const DOUBT = -3;

/** A lower threshold must bring at least so much F1: a false alarm costs more trust than a miss. */
const WORTH = 0.005;

const isDocument = ({ text }: Sample) => text.missing !== undefined;
const isHarmless = ({ text }: Sample) => /^(?:harmless|hand-.-tempting):/.test(text.id);

/** Thresholds by group: the best on whole documents of fresh authors and harmless lines together. */
export function chooseThresholds(samples: readonly Sample[], odds: Map<Sample, SentenceOdds>): Thresholds {
  const documents = byText(samples.filter((sample) => isDocument(sample) && FRESH.includes(sample.text.id.charAt(0))));
  const harmless = samples.filter(isHarmless);
  const chosen = GROUPS.map((group) => {
    let best = { alone: 0, f1: 0 };
    for (let alone = 3; alone >= -2; alone -= 0.1) {
      const is = (sample: Sample) => isFound(sample, group, odds.get(sample), { alone, doubt: DOUBT });
      const all = counts(documents, group, is);
      all.false += HARMLESS_COUNTS * harmless.filter(is).length;
      if (f1(all) > best.f1 + WORTH) best = { alone: Number(alone.toFixed(2)), f1: f1(all) };
    }
    return [group, { alone: best.alone, doubt: DOUBT }] as const;
  });
  return Object.fromEntries(chosen) as Thresholds;
}

/** Thresholds that no harmless example of a rule reaches. */
export const raised = (thresholds: Thresholds, harmless: readonly SentenceOdds[]): Thresholds =>
  Object.fromEntries(
    GROUPS.map((group, index) => {
      const { alone, doubt } = thresholds[group];
      const above =
        (Math.floor(10 * Math.max(...harmless.flatMap(claimsOf).map((claims) => claims[index] ?? 0))) + 1) / 10;
      return [group, { alone: Math.max(alone, above), doubt }];
    }),
  ) as Thresholds;

function isFound(
  sample: Sample,
  group: Group,
  odds: SentenceOdds | undefined,
  { alone, doubt }: Thresholds[Group],
): boolean {
  const index = GROUPS.indexOf(group);
  if (!odds) return false;
  const isRuled = sample.found.has(group) && !isDoubted(odds, index, doubt, sample.place.sentence.tokens.length);
  return isRuled || claimsOf(odds).some((claims) => isSure(claims, index, alone));
}

/** A table of what the learned part alone, the rules alone and both reach on text that was not learned from. */
export function describe(samples: readonly Sample[], odds: Map<Sample, SentenceOdds>, thresholds: Thresholds): string {
  const authors = [...new Set(samples.filter(isDocument).map(({ text }) => text.id.charAt(0)))];
  const sets: [string, (sample: Sample) => boolean][] = [
    ...authors.map((author): [string, (sample: Sample) => boolean] => [
      `documents ${author}`,
      (sample) => isDocument(sample) && sample.text.id.startsWith(author),
    ]),
    ['documents nn', (sample) => isDocument(sample) && sample.text.form === 'nn'],
    ['passages', (sample) => !isDocument(sample)],
  ];
  const lines = GROUPS.flatMap((group) => {
    const threshold = thresholds[group];
    const ways: [string, (sample: Sample) => boolean][] = [
      [
        'learned',
        (sample) => isFound(sample, group, odds.get(sample), { ...threshold, doubt: Number.POSITIVE_INFINITY }),
      ],
      ['rules', (sample) => sample.found.has(group)],
      ['both', (sample) => isFound(sample, group, odds.get(sample), threshold)],
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
