import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { check, groupOf, LABELS, type Label, MISSING } from '../../src/checker';
import { stripMarks } from '../../src/checker/labelled';
import { RULES } from '../../src/checker/lexicon.generated';
import type { RuleFile } from '../../src/commands/lexicon/rules';

const FOLDER = 'lexicon/rules';
const rules = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as RuleFile);
const isWhole = (label: string) => MISSING.some((what) => what === label);
const textsOf = (examples: RuleFile['flag']) => examples.flatMap((example) => Object.values(example));
const saidOf = (text: string) =>
  check(text).findings.map(({ start, end, rule }) => `${rule}: ${text.slice(start, end)}`);

describe.each(rules.filter(({ label }) => !isWhole(label)))('$id', ({ id, label, flag, pass }) => {
  it.each(textsOf(flag))('finds what is marked in «%s»', (marked) => {
    const { text, spans } = stripMarks(marked);
    const { findings, advice } = check(text);
    for (const span of spans) {
      const found = [...findings, ...advice].filter(({ category }) => groupOf(category) === groupOf(label as Label));
      const here = found.some(({ start, end }) => start < span.end && span.start < end);
      expect(here, `no ${label} on «${text.slice(span.start, span.end)}», only ${JSON.stringify(saidOf(text))}`).toBe(
        true,
      );
    }
  });

  it.each(textsOf(pass))('finds nothing in «%s»', (text) => {
    expect(saidOf(text)).toEqual([]);
    expect(check(text).advice.filter(({ rule }) => rule === id)).toEqual([]);
  });
});

describe.each(rules.filter(({ label }) => isWhole(label)))('$id', ({ label, flag, pass }) => {
  it.each(textsOf(flag))('is missed in «%s»', (text) => {
    expect(check(text).missing).toContain(label);
  });

  it.each(textsOf(pass))('is met by «%s»', (text) => {
    expect(check(text).missing).not.toContain(label);
  });
});

describe('the rules together', () => {
  it.each([...LABELS, ...MISSING])('hold one general rule, or one rule about the whole document, for %s', (label) => {
    const general = RULES.filter((rule) => rule.label === label && (rule.general || isWhole(label)));
    expect(general.map(({ id }) => id)).toHaveLength(1);
  });

  it('recognise both kinds of number', () => {
    expect(RULES.flatMap(({ number }) => number ?? []).sort()).toEqual(['bank-account', 'national-id']);
  });
});
