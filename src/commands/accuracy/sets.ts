import { check } from '../../checker';
import { learnedAlone, rulesAlone } from '../../checker/learned';
import { openSession } from '../../checker/session';
import {
  type LabelledText,
  readBlindPassages,
  readDocuments,
  readPassages,
  readSentences,
  SEEN_AUTHORS,
} from './labelled';
import { type Measured, measure } from './measure';
import type { Figures } from './table';

/** The figures that the tests hold the checker to. */
export const BASELINE = 'test/minutes/baseline.json';

interface TextSet {
  name: string;
  blind: boolean;
  read: () => LabelledText[];
}

const SETS: TextSet[] = [
  { name: 'documents', blind: false, read: () => readDocuments(SEEN_AUTHORS) },
  { name: 'blind documents', blind: true, read: () => readDocuments('f') },
  { name: 'blind tempting lines', blind: true, read: () => readBlindPassages('tempting') },
  { name: 'blind news', blind: true, read: () => readBlindPassages('news') },
  { name: 'blind clinical notes', blind: true, read: () => readBlindPassages('clinical') },
  { name: 'passages', blind: false, read: readPassages },
  { name: 'sentences', blind: false, read: readSentences },
];

/** The ways the checker can go about it; `together` is the one that ships. */
const WAYS = {
  rules: (text: string) => openSession({}, rulesAlone).update(text),
  learned: (text: string) => openSession({}, learnedAlone).update(text),
  together: check,
};

export interface MeasuredSet {
  name: string;
  way: keyof typeof WAYS;
  blind: boolean;
  texts: Measured[];
}

/** Every set, checked in every way. */
export function measureAll(): MeasuredSet[] {
  return SETS.flatMap(({ name, blind, read }) => {
    const texts = read();
    return Object.entries(WAYS).map(([way, check]) => {
      return { name, way: way as keyof typeof WAYS, blind, texts: texts.map((text) => measure(text, check)) };
    });
  });
}

/** F1 by set, way and row, with two decimals. */
export function baselineOf(
  sets: readonly { name: string; way: string; figures: Figures }[],
): Record<string, Record<string, number>> {
  return Object.fromEntries(
    sets.map(({ name, way, figures }) => [
      `${name}, ${way}`,
      Object.fromEntries(Object.entries(figures.rows).map(([row, { f1 }]) => [row, Number(f1.toFixed(2))])),
    ]),
  );
}
