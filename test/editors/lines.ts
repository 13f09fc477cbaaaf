/** What the suite types: harmless words, a sentence to strike, one with a proposed wording, harmless words. */
export const LINES = [
  'Vi snakket om mål.',
  'Hun får med dette en muntlig advarsel. Han leverer alltid for sent. Vi møtes igjen i mai.',
];
