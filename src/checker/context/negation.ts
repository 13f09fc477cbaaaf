import type { Token } from '../../norwegian';
import { type Classes, F } from './classes';
import type { ClauseSpan } from './clauses';
import type { FactSpan } from './types';

/** «uten», «verken», «i stedet for» negate what follows; «ikke», «aldri», «ingen» the whole clause, also to their left. */
const RIGHT_ONLY = /^(uten|utan|verken|hverken|korkje|i|fri|langt|slapp|slipp\w*|slepp\w*|slopp|sluppet)$/;

/**
 * The negations of a sentence and their scopes. In Norwegian «ikke» is an adverb of the clause: its scope runs to both
 * ends of it, and on into a following «at» clause («det er ikke slik at …»). Expressions that only look negated
 * («ikke bare», «kan ikke utelukkes») are left out.
 */
export function negations(
  tokens: readonly Token[],
  classes: readonly Classes[],
  clauses: readonly ClauseSpan[],
): FactSpan[] {
  const found: FactSpan[] = [];
  for (const [index, clause] of clauses.entries()) {
    for (let at = clause.start; at < clause.end; at++) {
      const { frame } = classes[at] ?? { frame: 0 };
      if (!(frame & F.Negation) || frame & F.PseudoNegation || asks(tokens, clause, at)) continue;
      const next = clauses[index + 1];
      const goesOn = next?.opening === 'that' || /^(slik|sånn)$/.test(tokens[next?.start ?? -1]?.norm ?? '');
      const end = next && goesOn ? next.end : clause.end;
      const start = isRightOnly(tokens, classes, at) ? at : clause.start;
      found.push({ fact: 'negated', start, end, cue: at });
    }
  }
  return found;
}

/** Also «til å ikke bli kasta ut» and «i ingen andre sine» negate only what follows. */
const isRightOnly = (tokens: readonly Token[], classes: readonly Classes[], at: number): boolean =>
  RIGHT_ONLY.test(tokens[at]?.norm ?? '') ||
  tokens[at - 1]?.norm === 'å' ||
  (/^(ingen|inga|intet|inkje)$/.test(tokens[at]?.norm ?? '') && ((classes[at - 1]?.frame ?? 0) & F.Preposition) !== 0);

/** «Spurte om hun ikke burde …» asks for what it seems to negate. */
const asks = (tokens: readonly Token[], { start }: ClauseSpan, cue: number): boolean =>
  tokens
    .slice(start, cue)
    .some(
      ({ norm }, index, before) =>
        norm === 'om' && /^(spør|spurte|spurde|lurte|lurer|spurt)$/.test(before[index - 1]?.norm ?? ''),
    );
