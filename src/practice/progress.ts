import { GROUPS, type Group, groupOf } from '../checker/report';
import type { Progress, Tally } from '../settings/progress';
import type { Comparison } from './compare';

/** One more exercise; `comparison` where the learner has marked. */
export function withExercise(progress: Progress, comparison?: Comparison): Progress {
  const groups = GROUPS.map((group) => {
    const { found, missed, inVain } = progress.groups[group];
    const more = {
      found: found + (comparison?.found.filter(({ answer }) => groupOf(answer.label) === group).length ?? 0),
      missed: missed + (comparison?.missed.filter(({ label }) => groupOf(label) === group).length ?? 0),
      inVain: inVain + (comparison?.inVain.filter((mark) => mark.group === group).length ?? 0),
    };
    return [group, more] as const;
  });
  return { done: progress.done + 1, groups: Object.fromEntries(groups) as Progress['groups'] };
}

/** The group where the smallest share was right; undefined before anything has gone wrong. */
export function weakest({ groups }: Progress): Group | undefined {
  const wrong = ({ missed, inVain }: Tally) => missed + inVain;
  const share = (tally: Tally) => tally.found / (tally.found + wrong(tally));
  return GROUPS.filter((group) => wrong(groups[group]) > 0).sort((a, b) => share(groups[a]) - share(groups[b]))[0];
}
