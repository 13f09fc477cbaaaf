import type { Token } from '../../norwegian';
import { type Classes, F } from './classes';
import { type ClauseSpan, isFiniteVerb } from './clauses';
import type { FactSpan, Subject } from './types';

/** Whose words, wishes and quotations the parts of a sentence are. */
export function speakers(
  tokens: readonly Token[],
  classes: readonly Classes[],
  clauses: readonly ClauseSpan[],
  subjects: readonly Subject[],
): FactSpan[] {
  const facts: FactSpan[] = [...quotations(tokens), ...requests(classes, tokens.length)];
  clauses.forEach((clause, index) => {
    const subject = subjects[index] ?? 'none';
    if (subject !== 'employee' && subject !== 'colleague' && subject !== 'none') return;
    if (clause.opening === 'which' || clause.opening === 'condition') return;
    for (let at = clause.start; at < clause.end; at++) {
      const { frame } = classes[at] ?? { frame: 0 };
      if (frame & F.Wishes && (isFiniteVerb(classes[at]) || !(frame & (F.Verb | F.Noun))) && !(frame & F.Passive)) {
        facts.push({ fact: 'wish', start: clause.start, end: reach(clauses, subjects, index), cue: at });
      } else if (isSaying(tokens, classes, clause, at, subject)) {
        const after = saidAfter(tokens, classes, clause, at);
        facts.push({ fact: 'says', start: after ? 0 : clause.start, end: reach(clauses, subjects, index), cue: at });
      }
    }
    if (subject === 'employee' && ownAct(classes, clause))
      facts.push({ fact: 'wish', start: clause.start, end: clause.end });
  });
  return facts;
}

/**
 * Whether a verb tells the employee's own view. «Oppleves som umoden» is somebody else's, and with no subject in a note line
 * only «mener selv …» and the present («sier at …») are sure to be the employee's: «opplever at hun …» is the manager.
 */
function isSaying(
  tokens: readonly Token[],
  classes: readonly Classes[],
  { start, end }: ClauseSpan,
  at: number,
  subject: Subject,
): boolean {
  const { frame } = classes[at] ?? { frame: 0 };
  if (!(frame & (F.Thinks | F.Says))) return false;
  if (frame & F.Passive && !DEPONENT.test(tokens[at]?.norm ?? '')) return false;
  if (frame & F.Verb && !isFiniteVerb(classes[at])) return false;
  const stressed = ((classes[at + 1]?.frame ?? 0) & F.Own) !== 0;
  if (frame & F.Says && !stressed && !opensContent(tokens, classes, at, end)) return false;
  if (subject !== 'none' || stressed) return true;
  const aboutEmployee = classes.slice(at + 1).some((word) => word.frame & F.EmployeeWord);
  return at === start && (frame & F.Present) !== 0 && !(frame & F.Thinks && aboutEmployee);
}

/** Verbs that look passive and are not. */
const DEPONENT = /^(synes|syns|synest|synst|synast|trives|trivst|trivest|trivast)$/;

/** What is said follows: «sier at …», «forteller: …», «sa hun», «sier hun er …». */
function opensContent(tokens: readonly Token[], classes: readonly Classes[], at: number, end: number): boolean {
  const mark = tokens[at]?.post ?? '';
  const next = classes[at + 1]?.frame ?? 0;
  if (/[:«"]/.test(mark) || next & (F.EmployeeWord | F.Name)) return true;
  if (end < tokens.length && /^(at|om|hva|kva|hvor|hvordan|korleis|hvorfor|kvifor)$/.test(tokens[end]?.norm ?? ''))
    return true;
  return /^(at|om|seg|fra|frå)$/.test(tokens[at + 1]?.norm ?? '') || tokens[at + 2]?.norm === 'at';
}

/** How far what is said or wished goes: through the clauses that hang on it, until «men», the manager speaks, or a full stop. */
function reach(clauses: readonly ClauseSpan[], subjects: readonly Subject[], index: number): number {
  let last = index;
  while (last + 1 < clauses.length) {
    const next = clauses[last + 1];
    if (!next || next.opening === 'but' || (next.opening === 'main' && subjects[last + 1] === 'manager')) break;
    last++;
  }
  return clauses[last]?.end ?? 0;
}

/** «…, sier hun»: the verb comes right after a comma or quotation, with its subject behind it. */
function saidAfter(tokens: readonly Token[], classes: readonly Classes[], clause: ClauseSpan, at: number): boolean {
  if (clause.start === 0 || at !== clause.start) return false;
  const next = classes[at + 1]?.frame ?? 0;
  return /[,»"”]/.test(tokens[at - 1]?.post ?? '') && (next & (F.EmployeeWord | F.Name)) !== 0;
}

/** «Han har selv sagt opp»: not «må selv dekke skaden». */
function ownAct(classes: readonly Classes[], { start, end }: ClauseSpan): boolean {
  let own = false;
  for (let at = start; at < end; at++) {
    const { frame } = classes[at] ?? { frame: 0 };
    if (frame & F.Must) return false;
    if (frame & F.Own) own = true;
  }
  return own;
}

const OPEN = /[«“„]|(?<=^|\s|\()["”]/;
const CLOSE = /[»”"]/;

/** What stands between quotation marks. A quotation that is not closed in the sentence goes to its end. */
function quotations(tokens: readonly Token[]): FactSpan[] {
  const facts: FactSpan[] = [];
  let start = -1;
  tokens.forEach((token, at) => {
    const before = at === 0 ? token.pre : (tokens[at - 1]?.post ?? '');
    if (start < 0 && before !== ' ' && OPEN.test(before)) start = at;
    if (start >= 0 && CLOSE.test(token.post)) {
      facts.push({ fact: 'quoted', start, end: at + 1 });
      start = -1;
    }
  });
  if (start >= 0) facts.push({ fact: 'quoted', start, end: tokens.length });
  return facts;
}

/** Recorded because the employee asked for it: goes for the whole sentence. */
function requests(classes: readonly Classes[], end: number): FactSpan[] {
  const cue = classes.findIndex(({ frame }) => frame & F.Requested);
  return cue < 0 ? [] : [{ fact: 'requested', start: 0, end, cue }];
}
