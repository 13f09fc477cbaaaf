/** Why a finding should not stand there and what to write instead, in one language. */
export interface Explanation {
  title: string;
  why: string;
  instead: string;
  /** Wording that can stand in place of the marked stretch, in the written standard of the minutes; without it the offer is to strike. */
  replace?: string;
  grounds: Ground[];
}

/** A legal ground in words, with the page on Lovdata that holds it where there is one. */
export interface Ground {
  id: string;
  name: string;
  says: string;
  url?: string;
}
