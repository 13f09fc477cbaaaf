import { type Group, groupOf, type Label, type Span } from '../checker/report';
import type { Exercise } from './exercise';

/** What a learner has marked. */
export interface OwnMark extends Span {
  group: Group;
}

export interface Comparison {
  /** Parts of the answer, each with the learner's mark that found it. */
  found: { answer: Exercise['answer'][number]; mark: OwnMark }[];
  missed: Exercise['answer'];
  /** Marks on words where there is nothing of that group. */
  inVain: OwnMark[];
}

/** A mark finds a part of the answer when they share characters and are of one group, as the checker itself is measured. */
export function compare(marks: readonly OwnMark[], answer: Exercise['answer']): Comparison {
  const finds = (mark: OwnMark, part: Span & { label: Label }) =>
    mark.start < part.end && mark.end > part.start && groupOf(part.label) === mark.group;
  const found = answer.flatMap((part) => {
    const mark = marks.find((one) => finds(one, part));
    return mark ? [{ answer: part, mark }] : [];
  });
  return {
    found,
    missed: answer.filter((part) => !marks.some((mark) => finds(mark, part))),
    inVain: marks.filter((mark) => !answer.some((part) => finds(mark, part))),
  };
}
