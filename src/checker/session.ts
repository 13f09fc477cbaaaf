import { type BlockResult, type Neighbours, type ReadBlock, readForChecking, resolve, type Terms } from './block';
import type { Heading, SentenceReading } from './context/types';
import { Draft, type Placed } from './draft';
import { kindNamedIn } from './kinds';
import { type Judge, weigh } from './learned';
import { readOwnWords } from './own-words';
import type { Preferences } from './preferences';
import { type DocumentKind, type Finding, MISSING, type Report, type Span } from './report';

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
}

/** With more blank lines than this between them, two blocks are no neighbours. */
const MOST_BLANK = 4;
/** The kind of conversation is looked for in so many blocks from the top. */
const OPENING_BLOCKS = 8;

/** @param judge another way to weigh findings than the checker's own; accuracy measures the ways apart */
export function openSession(preferences: Preferences = {}, judge: Judge = weigh): Session {
  const draft = new Draft<Checked>();
  const terms: Terms = { judge, preferences, own: readOwnWords(preferences) };

  function work(around: number, budget: number): boolean {
    let left = budget;
    let down = draft.indexAt(around);
    let up = down - 1;
    // Outward from the block at hand, one on each side in turn.
    while (up >= 0 || down < draft.blocks.length) {
      for (const block of [draft.blocks[down++], up >= 0 ? draft.blocks[up--] : undefined]) {
        if (!block || block.content) continue;
        if (left <= 0) return true;
        block.content = { read: readForChecking(draft.text.slice(block.start, block.end)) };
        left -= block.end - block.start;
      }
    }
    return false;
  }

  function report(): Report {
    settle(draft.blocks, terms);
    const all = draft.blocks.flatMap(findingsAt);
    const satisfied = satisfiedIn(draft.blocks);
    const empty = draft.blocks.every(({ content }) => !content?.read.sentences.length);
    return {
      findings: all.filter(({ category }) => category !== 'advice'),
      advice: all.filter(({ category }) => category === 'advice'),
      missing: empty
        ? []
        : MISSING.filter((what) => !satisfied[what] && !preferences.off?.rules?.includes(`doc-${what}`)),
      satisfied,
      kind: preferences.kind ?? kindOf(draft.blocks),
    };
  }

  return {
    update(text) {
      work(draft.take(text), Number.POSITIVE_INFINITY);
      return report();
    },
    begin: (text) => void draft.take(text),
    work,
    report,
  };
}

/**
 * Judges every block whose surroundings are not those that it was judged in before. One pass over the blocks, a few
 * comparisons each; only blocks beside an edit, or under a heading that changed, cost more.
 */
function settle(blocks: readonly Placed<Checked>[], terms: Terms): void {
  let heading: Heading | undefined;
  let blank = 0;
  let open: { content: Checked; before: SentenceReading | undefined; heading: Heading | undefined } | undefined;
  const close = (after: SentenceReading | undefined) => {
    if (open) decide(open.content, { before: open.before, after, heading: open.heading }, terms);
  };
  for (const { content } of blocks) {
    if (!content || content.read.sentences.length === 0) {
      blank++;
      continue;
    }
    const near = blank <= MOST_BLANK;
    const before = near ? open?.content.read.sentences.at(-1)?.reading : undefined;
    close(near ? content.read.sentences[0]?.reading : undefined);
    open = { content, before, heading };
    if (content.read.heading) heading = content.read.heading;
    blank = 0;
  }
  close(undefined);
}

function decide(content: Checked, surroundings: Neighbours, terms: Terms): void {
  const known = content.result?.surroundings;
  const { before, after, heading } = surroundings;
  if (known && known.before === before && known.after === after && known.heading === heading) return;
  content.result = { ...resolve(content.read, surroundings, terms), surroundings };
  content.placed = undefined;
}

/** The findings of a block as offsets into the text. */
function findingsAt({ start, content }: Placed<Checked>): Finding[] {
  if (!content?.result?.findings.length) return NONE;
  if (content.placed?.start !== start) {
    const move = <S extends Span>(span: S): S => ({ ...span, start: span.start + start, end: span.end + start });
    const findings = content.result.findings.map((finding) => {
      return finding.cues ? { ...move(finding), cues: finding.cues.map(move) } : move(finding);
    });
    content.placed = { start, findings };
  }
  return content.placed.findings;
}
const NONE: Finding[] = [];

/** The first stretch that meets each of the checks on the document as a whole. */
function satisfiedIn(blocks: readonly Placed<Checked>[]): Report['satisfied'] {
  const satisfied: Report['satisfied'] = {};
  for (const { start, content } of blocks) {
    for (const what of MISSING) {
      const span = content?.result?.satisfied[what];
      if (span) satisfied[what] ??= { start: span.start + start, end: span.end + start };
    }
  }
  return satisfied;
}

/** The kind that the opening names; without one it is the ordinary appraisal. */
function kindOf(blocks: readonly Placed<Checked>[]): DocumentKind {
  for (const { content } of blocks.slice(0, OPENING_BLOCKS)) {
    for (const { reading } of content?.read.sentences ?? []) {
      const kind = kindNamedIn(reading.sentence);
      if (kind) return kind;
    }
  }
  return 'appraisal';
}
