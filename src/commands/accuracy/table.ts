import { GROUPS, type Group, LABELS, MISSING } from '../../checker';
import type { Measured, Row } from './measure';
import { add, f1, interval, precision, recall } from './score';

/** Everything that is said of one set of texts checked in one way. Shares from 0 to 1. */
export interface Figures {
  texts: number;
  rows: Partial<
    Record<
      Row,
      {
        precision: number;
        recall: number;
        f1: number;
        /** The interval of F1, for whole documents. */
        low?: number;
        high?: number;
        nb: number;
        nn: number;
        spans: number;
      }
    >
  >;
  /** Of the spans that were found, the share with the exact label. */
  exact: number;
  /** In texts where nothing is labelled. */
  falsePer1000Words: Record<Group, number>;
}

const ROWS: Row[] = [...GROUPS, ...LABELS.filter((label) => label.includes('.')), ...MISSING];

export function figuresOf(texts: readonly Measured[]): Figures {
  const rows: Figures['rows'] = {};
  for (const row of ROWS) {
    const counts = texts.map((text) => text.counts[row]);
    const all = add(counts);
    if (all.hit + all.missed + all.false === 0) continue;
    const inForm = (form: string) =>
      f1(add(texts.filter(({ text }) => text.form === form).map((text) => text.counts[row])));
    const [low, high] = texts.every(({ text }) => text.missing) ? interval(counts) : [];
    rows[row] = {
      precision: precision(all),
      recall: recall(all),
      f1: f1(all),
      ...(low !== undefined && { low, high }),
      nb: inForm('nb'),
      nn: inForm('nn'),
      spans: all.hit + all.missed,
    };
  }
  const sum = (of: (text: Measured) => number, among = texts) => among.reduce((total, text) => total + of(text), 0);
  const clean = texts.filter(({ text }) => text.spans.length === 0);
  const hits = sum(({ counts }) => GROUPS.reduce((total, group) => total + counts[group].hit, 0));
  const words = sum((text) => text.words, clean);
  return {
    texts: texts.length,
    rows,
    exact: sum(({ exact }) => exact) / hits,
    falsePer1000Words: Object.fromEntries(
      GROUPS.map((group) => [group, (1000 * sum(({ counts }) => counts[group].false, clean)) / words]),
    ) as Record<Group, number>,
  };
}

export function table(title: string, { texts, rows, exact, falsePer1000Words }: Figures): string {
  const lines = Object.entries(rows).map(([row, { precision, recall, f1, low, high, nb, nn, spans }]) => {
    const name = row.includes('.') ? `  ${row.slice(row.indexOf('.') + 1)}` : row;
    const cells = [precision, recall, f1, low ?? Number.NaN, high ?? Number.NaN, nb, nn].map(share);
    return `  ${name.padEnd(14)}${String(spans).padStart(6)}  ${cells.join('  ')}`;
  });
  return [
    `${title} (${texts} texts)`,
    `  ${''.padEnd(14)}${'spans'.padStart(6)}  ${['P', 'R', 'F1', 'low', 'high', 'nb', 'nn'].map((head) => head.padStart(4)).join('  ')}`,
    ...lines,
    `  exact label among the found: ${share(exact).trim()} · false findings per 1,000 words where nothing is labelled: ${ratesOf(falsePer1000Words)}`,
    '',
  ].join('\n');
}

function ratesOf(rates: Record<Group, number>): string {
  const all = Object.values(rates).reduce((sum, rate) => sum + rate, 0);
  return `${figure(all)} (${GROUPS.map((group) => `${group} ${figure(rates[group])}`).join(', ')})`;
}

/** F1 of every group and whole-document check, the ways of checking side by side. */
export function summary(all: readonly { name: string; way: string; figures: Figures }[]): string {
  const ways = [...new Set(all.map(({ way }) => way))];
  const names = [...new Set(all.map(({ name }) => name))];
  const rows: Row[] = [...GROUPS, ...MISSING];
  const f1Of = (name: string, way: string, row: Row) =>
    all.find((one) => one.name === name && one.way === way)?.figures.rows[row]?.f1 ?? Number.NaN;
  return [
    `F1 (${ways.join(' / ')})`,
    `  ${''.padEnd(10)}${names.map((name) => name.padStart(22)).join('')}`,
    ...rows.map((row) => {
      const cells = names.map((name) =>
        ways
          .map((way) => share(f1Of(name, way, row)).trim())
          .join(' / ')
          .padStart(22),
      );
      return `  ${row.padEnd(10)}${cells.join('')}`;
    }),
    '',
    'The learned part has seen the documents, passages and sentences: only the blind columns say how it does on new text.',
  ].join('\n');
}

const share = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(2)).padStart(4);
const figure = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(2));
