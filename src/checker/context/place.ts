import { F } from './classes';
import { factsWithin } from './reading';
import type { FactSpan, Heading, SentenceInContext, SentenceReading } from './types';

/** What stands around a sentence. */
export interface Surroundings {
  before: SentenceReading | undefined;
  after: SentenceReading | undefined;
  /** Whether the sentence before, or after, stands in the same paragraph or list item. */
  together: { before: boolean; after: boolean };
  heading: Heading | undefined;
}

/** Adds to a sentence what its surroundings say about it: documentation beside it, and the heading it stands under. */
export function place(reading: SentenceReading, { before, after, together, heading }: Surroundings): SentenceInContext {
  const added: FactSpan[] = [];
  const whole = (fact: FactSpan['fact']) => added.push({ fact, start: 0, end: reading.sentence.tokens.length });
  const earlier =
    together.before && before && documents(before) && (refersBack(reading) || sameMatter(reading, before))
      ? before.evidence
      : undefined;
  const later =
    together.after && after && documents(after) && (tellsInFull(after) || sameMatter(reading, after))
      ? after.evidence
      : undefined;
  if (documents(reading) || earlier || later) whole('documented');
  if (reading.evidence.sourced || earlier?.sourced || later?.sourced) whole('sourced');
  if (heading && heading.frame & (F.Own | F.Wishes) && reading.clauses.every(({ subject }) => subject !== 'manager')) {
    if (heading.frame & F.Own) whole('says');
    if (heading.frame & F.Wishes) whole('wish');
  }
  const { sentence, kind, classes, evidence } = reading;
  let { clauses, facts } = reading;
  if (added.length > 0) {
    const set = factsWithin(added, 0, sentence.tokens.length);
    clauses = clauses.map((clause) => ({ ...clause, facts: clause.facts | set }));
    facts = [...facts, ...added];
  }
  // Written out: this is done for every sentence, and spreading costs several times as much.
  return { sentence, kind, classes, clauses, facts, evidence, alone: reading, before, after, heading };
}

/**
 * Whether a sentence says on its own what it is about. «Det er ikke bra nok», «Må bli mer påpasselig» speak of what was just
 * told; «Tonen er knapp» does not.
 */
function refersBack({ sentence, classes }: SentenceReading): boolean {
  const first = sentence.tokens[sentence.body]?.norm ?? '';
  if (/^(det|dette|slik|slikt|sånn|sånt|da|då)$/.test(first)) return true;
  return !classes.some(({ frame }) => frame & F.Noun && !(frame & F.Verb));
}

/** Whether two sentences speak of the same: they share a noun, an adjective or a main verb, or a part of a compound. */
function sameMatter(a: SentenceReading, b: SentenceReading): boolean {
  const words = contentOf(a);
  for (const word of contentOf(b)) if (words.has(word)) return true;
  return false;
}

/** Base forms that carry meaning; worked out once for each sentence. */
const contents = new WeakMap<SentenceReading, Set<string>>();
function contentOf(reading: SentenceReading): Set<string> {
  let content = contents.get(reading);
  if (!content) {
    content = new Set();
    const { sentence, classes } = reading;
    sentence.tokens.forEach(({ tags, lemmas, parts = [] }, at) => {
      if (!((classes[at]?.frame ?? 0) & (F.Noun | F.Verb)) || tags.has('Auxiliary') || tags.has('Modal')) return;
      for (const word of [...lemmas, ...parts]) if (word.length > 2) content?.add(word);
    });
    contents.set(reading, content);
  }
  return content;
}

/** «Under inngrepet tirsdag kl. 10 svarte du ikke selv om operatør ba om det to ganger»: when and how often is both told. */
const tellsInFull = ({ evidence }: SentenceReading): boolean => evidence.dated && evidence.counted;

const documents = ({ evidence }: SentenceReading): boolean => evidence.dated || evidence.counted || evidence.sourced;
