import { readBlock, type Sentence, type Token } from '../norwegian';
import type { Preferences } from './preferences';
import { type Finding, OWN_WORD, type Span } from './report';

/** A word or expression by its tokens. */
type Expression = readonly Token[];

/** The reader's own words, read once for all sentences. */
export interface OwnWords {
  ignore: Expression[];
  flag: Expression[];
}

export function readOwnWords({ words }: Preferences): OwnWords {
  const read = (word: string): Expression => readBlock(word).sentences.flatMap((sentence) => sentence.tokens);
  const all = (list: readonly string[] = []) => list.map(read).filter((expression) => expression.length > 0);
  return { ignore: all(words?.ignore), flag: all(words?.flag) };
}

/** Takes out the findings that rest on a word to ignore, and adds those of words to flag. Offsets are as in the sentence. */
export function withOwnWords(
  findings: readonly Finding[],
  { tokens }: Sentence,
  { ignore, flag }: OwnWords,
): readonly Finding[] {
  if (ignore.length === 0 && flag.length === 0) return findings;
  const ignored = ignore.flatMap((expression) => placesOf(expression, tokens));
  const touches = (a: Span) => ignored.some((b) => a.start < b.end && b.start < a.end);
  const flagged = flag
    .flatMap((expression) => placesOf(expression, tokens))
    .map((span): Finding => ({ ...span, rule: OWN_WORD, category: 'advice', severity: 'medium' }));
  return [...findings.filter((finding) => !(finding.cues ?? [finding]).some(touches)), ...flagged];
}

/** Where an expression stands, in any inflection. */
function placesOf(expression: Expression, tokens: readonly Token[]): Span[] {
  const last = expression.length - 1;
  return tokens.flatMap((first, at) => {
    const end = tokens[at + last]?.end;
    return end !== undefined && expression.every((wanted, index) => isSame(wanted, tokens[at + index]))
      ? [{ start: first.start, end }]
      : [];
  });
}

const isSame = (wanted: Token, token: Token | undefined): boolean =>
  token !== undefined && (wanted.norm === token.norm || wanted.lemmas.some((lemma) => token.lemmas.includes(lemma)));
