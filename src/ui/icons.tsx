import type { Sign } from './looks';

/** Drawn on 16 × 16, each with an outline of its own so that shape alone tells them apart. */
const SIGN_PATHS: Record<Sign, string> = {
  // A triangle with an exclamation mark.
  warning: 'M8 1.2 15.4 14.4H.6ZM7.1 5.8v4.4h1.8V5.8Zm0 5.4v1.8h1.8v-1.8Z',
  // A padlock.
  sensitive: 'M4 7V5a4 4 0 0 1 8 0v2h1.2v7.6H2.8V7Zm2 0h4V5a2 2 0 0 0-4 0Zm1 2.6v2.6h2V9.6Z',
  // A speech bubble with a question mark.
  criticism:
    'M1 1.6h14v10H8.2L4.4 15v-3.4H1ZM5.9 5.3h1.6a.6.6 0 0 1 .7-.6c.5 0 .8.2.8.6 0 .9-1.8.9-1.8 2.4v.4h1.6c0-1.1 1.9-1.1 1.9-2.8 0-1.3-1.1-2-2.5-2-1.5 0-2.3.9-2.3 2Zm1.3 3.3v1.6h1.6V8.6Z',
  // An arrow that presses down on a bar.
  pressure: 'M6.4 1h3.2v5.4h3.2L8 11.4 3.2 6.4h3.2ZM1.6 12.6h12.8V15H1.6Z',
  // A page with lines.
  whole: 'M2.6 1h7.2l3.6 3.6V15H2.6Zm2.2 5.4v1.4h6.4V6.4Zm0 2.6v1.4h6.4V9Zm0 2.6V13h3.6v-1.4Z',
  // A light bulb.
  advice: 'M8 1a5 5 0 0 1 2.6 9.3v1.5H5.4v-1.5A5 5 0 0 1 8 1ZM5.6 12.8h4.8V14H5.6Zm1 1.8h2.8v.8H6.6Z',
};

const CONTROL_PATHS = {
  close: 'm3.6 2.4 4.4 4.4 4.4-4.4 1.2 1.2L9.2 8l4.4 4.4-1.2 1.2L8 9.2l-4.4 4.4-1.2-1.2L6.8 8 2.4 3.6Z',
  previous: 'm10.4 2.2 1.3 1.3L7.2 8l4.5 4.5-1.3 1.3L4.6 8Z',
  next: 'm5.6 2.2-1.3 1.3L8.8 8l-4.5 4.5 1.3 1.3L11.4 8Z',
};

/** The symbol of a group; the name stands beside it, so it says nothing to a screen reader. */
export const SignIcon = ({ sign }: { sign: Sign }) => (
  <svg class={`icon sign-${sign}`} viewBox="0 0 16 16" aria-hidden="true">
    <path fill-rule="evenodd" d={SIGN_PATHS[sign]} />
  </svg>
);

export type ControlName = keyof typeof CONTROL_PATHS;

/** The symbol on a button that has a name of its own. */
export const ControlIcon = ({ name }: { name: ControlName }) => (
  <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
    <path d={CONTROL_PATHS[name]} />
  </svg>
);
