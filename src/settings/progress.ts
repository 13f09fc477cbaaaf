import { GROUPS, type Group } from '../checker/report';

/** How practising has gone so far, as counts and nothing else. */
export interface Progress {
  done: number;
  groups: Record<Group, Tally>;
}

export interface Tally {
  found: number;
  missed: number;
  inVain: number;
}

export const NO_PROGRESS: Progress = {
  done: 0,
  groups: Object.fromEntries(GROUPS.map((group) => [group, { found: 0, missed: 0, inVain: 0 }])) as Progress['groups'],
};
