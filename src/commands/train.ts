/**
 * `npm run train`: learns from the labelled text of test/minutes what no rule says, and writes lexicon/learned/model.json.
 * The blind documents are never read. Same texts, words and code give the same file. What it prints was measured on texts
 * of sources that were not learned from. How it works stands in src/checker/learned/README.md.
 */
import { writeFileSync } from 'node:fs';
import type { SentenceOdds } from '../checker/learned/odds';
import { GROUPS } from '../checker/report';
import { readDocuments, readPassages, readSentences, SEEN_AUTHORS } from './accuracy/labelled';
import { readExamples, readExercises } from './train/examples';
import { learnGroups, oddsFor, packGroups, packLabels } from './train/learn';
import { chooseThresholds, describe, raised } from './train/measure';
import { type Sample, samplesOf } from './train/samples';

const FILE = 'lexicon/learned/model.json';
const FOLDS = 4;

const texts = [
  ...readDocuments(SEEN_AUTHORS),
  ...readPassages(),
  ...readSentences(),
  ...readExamples(),
  ...readExercises(),
];
const samples = texts.flatMap(samplesOf);
console.log(`${texts.length} texts, ${samples.length} sentences`);

/** Where a text comes from: its author, trade or manner. Sources are never split between learning and measuring. */
const sourceOf = ({ text }: Sample) => text.id.replace(/^(?:rule|exercise) .*|^hand-|:?\d+$/g, '');
const sources = [...new Set(samples.map(sourceOf))];
const odds = new Map<Sample, SentenceOdds>();
for (let fold = 0; fold < FOLDS; fold++) {
  const held = new Set(sources.filter((_, index) => index % FOLDS === fold));
  const learned = learnGroups(samples.filter((sample) => !held.has(sourceOf(sample))));
  for (const sample of samples) if (held.has(sourceOf(sample))) odds.set(sample, oddsFor(learned, sample));
  console.log(`fold ${fold + 1} of ${FOLDS}: ${[...held].join(', ')}`);
}
const chosen = chooseThresholds(samples, odds);
console.log(describe(samples, odds, chosen));

/** What the project itself shows people must come out right, so it is said three times. */
const shown = samples.filter((sample) => sourceOf(sample) === '');
const learned = learnGroups([...samples, ...shown, ...shown]);
const harmless = shown.filter(({ text }) => text.spans.length === 0).map((sample) => oddsFor(learned, sample));
const model = { ...packGroups(learned), thresholds: raised(chosen, harmless), labels: packLabels(samples) };
writeFileSync(FILE, `${JSON.stringify(model, null, 1)}\n`);
console.log(`${FILE}: ${GROUPS.length} groups, ${Object.keys(model.labels).length} labels`);
