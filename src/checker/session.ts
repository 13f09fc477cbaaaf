import {
  type BlockResult,
  moved,
  type Neighbours,
  type ReadBlock,
  readForChecking,
  resolve,
  type Terms,
} from './block';
import { copyOf } from './common';
import type { Heading } from './context/types';
import { Draft } from './draft';
import { kindNamedIn } from './kinds';
import { type Judge, weigh } from './learned';
import { readOwnWords } from './own-words';
import type { Preferences } from './preferences';
import { type DocumentKind, type Finding, MISSING, type Missing, type Report } from './report';
import { finder } from './rules';

/**
 * One draft that is checked as it is typed. `update` is `begin`, all of `work`, and `report`; a long text can be taken in
 * those steps, so that what is visible is checked first and typing stays free.
 */
export interface Session {
  /** The report of a text: the same as check(text), at the cost of what differs from the text before. */
  update(text: string): Report;
  /** Takes a text in without checking it. */
  begin(text: string): void;
  /**
   * Reads blocks that wait, those nearest an offset first, until about `budget` code units have been read.
   * @returns whether anything still waits
   */
  work(around: number, budget: number): boolean;
  /** What has been found so far; all of it when nothing waits. */
  report(): Report;
}

/** What has been made of one block. It belongs to the text of the block, so it stays when the block moves. */
interface Checked {
  read: ReadBlock;
  /** What it came to, and the surroundings in which it did. */
  result?: BlockResult & { surroundings: Neighbours };
  /** The findings at their place in the text, for as long as the block stands there. */
  placed?: { start: number; findings: Finding[] };
  /** The kind of conversation that it names; looked for only in the first blocks. */
  kind?: DocumentKind | 'none';
}

/** What a block is marked with: that it meets the whole-document check n (bits 1, 2, 4), says something, is a heading, has findings. */
const MEETS = MISSING.map((_, index) => 1 << index);
const SAYS = 8;
const HEADS = 16;
const FINDS = 32;

/** With more blank lines than this between them, two blocks are no neighbours. */
const MOST_BLANK = 4;
/** The kind of conversation is looked for in so many blocks from the top. */
const OPENING_BLOCKS = 8;

/** @param judge another way to weigh findings than the checker's own; accuracy measures the ways apart */
export function openSession(preferences: Preferences = {}, judge: Judge = weigh): Session {
  const draft = new Draft<Checked>();
  const { rules } = preferences;
  const terms: Terms = {
    judge,
    preferences,
    own: readOwnWords(preferences),
    ...(rules && { ownHitsIn: finder(rules) }),
  };
  /** Blocks to be judged anew, since they or something beside them changed. */
  let stale: { from: number; to: number } | undefined;

  const begin = (text: string): number => {
    if (stale) settle(draft, stale, terms);
    const edit = draft.take(text);
    stale = edit;
    return edit?.at ?? 0;
  };

  function work(around: number, budget: number): boolean {
    let left = budget;
    let down = draft.indexAt(around);
    let up = down - 1;
    // Outward from the block at hand, one on each side in turn.
    while (draft.waiting > 0 && left > 0) {
      for (const at of [down++, up--]) {
        if (at < 0 || at >= draft.starts.length || draft.contents[at]) continue;
        left -= read(draft, at, terms);
        stale = { from: Math.min(stale?.from ?? at, at), to: Math.max(stale?.to ?? 0, at + 1) };
      }
    }
    if (stale) settle(draft, stale, terms);
    stale = undefined;
    return draft.waiting > 0;
  }

  function report(): Report {
    const found = findingsIn(draft);
    const satisfied = satisfiedIn(draft);
    const wanted = (what: Missing) => !satisfied[what] && !preferences.off?.rules?.includes(`doc-${what}`);
    return {
      findings: found.filter(({ category }) => category !== 'advice'),
      advice: found.filter(({ category }) => category === 'advice'),
      missing: draft.marks.some((mark) => mark & SAYS) ? MISSING.filter(wanted) : [],
      satisfied,
      kind: preferences.kind ?? kindOf(draft),
    };
  }

  return {
    update(text) {
      work(begin(text), Number.POSITIVE_INFINITY);
      return report();
    },
    begin: (text) => void begin(text),
    work,
    report,
  };
}

/** Reads a block that waits. Returns how many code units it has. */
function read(draft: Draft<Checked>, at: number, { ownHitsIn }: Terms): number {
  const text = copyOf(draft.text.slice(draft.starts[at], draft.ends[at]));
  const made = readForChecking(text, ownHitsIn, draft.former[at]?.read);
  draft.fill(at, { read: made });
  draft.marks[at] = (made.sentences.length > 0 ? SAYS : 0) | (made.heading ? HEADS : 0);
  return text.length;
}

/**
 * Judges the blocks from `from` up to `to`, their neighbours, and, where the heading that they stand under has changed, what
 * follows up to the next heading. Blocks whose surroundings are what they were cost a few comparisons.
 */
function settle(draft: Draft<Checked>, { from, to }: { from: number; to: number }, terms: Terms): void {
  const { marks, contents } = draft;
  const first = nearest(marks, from, -1) ?? from;
  const end = (nearest(marks, to - 1, 1) ?? to - 1) + 1;
  let heading = headingBefore(draft, first);
  for (let at = first; at < marks.length; at++) {
    const content = contents[at];
    const mark = marks[at] ?? 0;
    if (!content || !(mark & SAYS)) continue;
    if (at >= end && content.result?.surroundings.heading === heading) return;
    judge(draft, at, content, heading, terms);
    if (mark & HEADS) {
      if (at >= end) return;
      heading = content.read.heading;
    }
  }
}

/** The next block that says something, going one way; undefined when there is none near. */
function nearest(marks: readonly number[], from: number, step: 1 | -1): number | undefined {
  for (let at = from + step, blank = 0; at >= 0 && at < marks.length && blank <= MOST_BLANK; at += step, blank++) {
    if ((marks[at] ?? 0) & SAYS) return at;
  }
  return undefined;
}

function headingBefore({ marks, contents }: Draft<Checked>, before: number): Heading | undefined {
  for (let at = before - 1; at >= 0; at--) if ((marks[at] ?? 0) & HEADS) return contents[at]?.read.heading;
  return undefined;
}

function judge(draft: Draft<Checked>, at: number, content: Checked, heading: Heading | undefined, terms: Terms): void {
  const sentencesAt = (place: number | undefined) => (place === undefined ? [] : draft.contents[place]?.read.sentences);
  const before = sentencesAt(nearest(draft.marks, at, -1))?.at(-1)?.reading;
  const after = sentencesAt(nearest(draft.marks, at, 1))?.[0]?.reading;
  const known = content.result?.surroundings;
  if (known && known.before === before && known.after === after && known.heading === heading) return;
  const surroundings = { before, after, heading };
  const result = resolve(content.read, surroundings, terms);
  content.result = { ...result, surroundings };
  content.placed = undefined;
  const met = MISSING.reduce((bits, what, index) => bits | (result.satisfied[what] ? (MEETS[index] ?? 0) : 0), 0);
  const kept = (draft.marks[at] ?? 0) & (SAYS | HEADS);
  draft.marks[at] = kept | met | (result.findings.length > 0 ? FINDS : 0);
}

/** All findings as offsets into the text; those of a block that has not moved are the same objects as before. */
function findingsIn({ marks, starts, contents }: Draft<Checked>): Finding[] {
  const all: Finding[] = [];
  for (let at = 0; at < marks.length; at++) {
    if (!((marks[at] ?? 0) & FINDS)) continue;
    const content = contents[at];
    const start = starts[at] ?? 0;
    if (!content?.result) continue;
    if (content.placed?.start !== start) {
      content.placed = { start, findings: content.result.findings.map((finding) => moved(finding, start)) };
    }
    for (const finding of content.placed.findings) all.push(finding);
  }
  return all;
}

/** The first stretch that meets each of the checks on the document as a whole. */
function satisfiedIn({ marks, starts, contents }: Draft<Checked>): Report['satisfied'] {
  const satisfied: Report['satisfied'] = {};
  MISSING.forEach((what, index) => {
    const at = marks.findIndex((mark) => mark & (MEETS[index] ?? 0));
    const span = contents[at]?.result?.satisfied[what];
    const start = starts[at] ?? 0;
    if (span) satisfied[what] = { start: span.start + start, end: span.end + start };
  });
  return satisfied;
}

/** The kind that the opening names; without one it is the ordinary appraisal. */
function kindOf({ contents }: Draft<Checked>): DocumentKind {
  for (const content of contents.slice(0, OPENING_BLOCKS)) {
    if (!content) continue;
    content.kind ??= kindIn(content.read) ?? 'none';
    if (content.kind !== 'none') return content.kind;
  }
  return 'appraisal';
}

function kindIn({ sentences }: ReadBlock): DocumentKind | undefined {
  for (const { reading } of sentences) {
    const kind = kindNamedIn(reading.sentence);
    if (kind) return kind;
  }
  return undefined;
}
