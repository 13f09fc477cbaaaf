import { readdirSync } from 'node:fs';
import type { Kind } from '../../src/commands/start/browser';
import type { Box } from '../e2e/pixels';

/** What the suite asks of every surface. */
export const CHECKS = {
  marks: 'words are found and marked where they stand, right after they are typed',
  follows: 'marks follow typing, scrolling, zoom, a new size, a new theme and a new render',
  composes:
    'what an input method composes comes in whole, and marks stay meanwhile (in Chromium: no tool composes in Firefox)',
  pointer: 'a click opens the card, which takes no focus, moves nothing and leaves typing alone',
  keyboard: 'Alt+Enter opens the card, Escape gives the caret back',
  strikes: "a struck sentence is gone from the editor's own model, and one undo brings it back",
  rewrites: "a proposed wording is put into the editor's own model by keyboard, and one undo takes it back",
  saves: 'what the page saves is the same with Saklig on, off, and switched off on the way',
  tells: 'where nothing can be read, Saklig says so once, with a way out, and takes no focus',
} as const;
export type Check = keyof typeof CHECKS;

/** A place where minutes are typed: one file of `surfaces/`, its file name its key. */
export interface Surface {
  /** In the table of the README. */
  name: string;
  /** Builds it into the page, in the browser; `draft` is for what can't be typed into. Undefined when a frame of the page builds it. */
  build(place: HTMLElement, draft: string): Built | undefined | Promise<Built | undefined>;
  /** Nothing but one line of text fits in. */
  oneLine?: true;
  /** Its lines go down, beside each other from right to left. */
  vertical?: true;
  /** Shows a draft that can't be changed: it is there from the beginning, and only marked and explained. */
  readOnly?: true;
  /** Why Saklig can't read it. Then the only check is that it says so. */
  unreachable?: string;
  /** Added to the address of the page, for the server to know. */
  query?: string;
  /** Milliseconds within which the editor takes all that is typed and changed as one step of undo. */
  oneStep?: number;
  /** Checks that are known to fail, and why. */
  fails?: { [Browser in Kind]?: { [Name in Check]?: string } };
}

/** The surface as its page has it. */
interface Built {
  /** The element that is typed into. */
  field(): HTMLElement;
  /** Everything that the page would save: the editor's own model, letter by letter. */
  saved(): string | Promise<string>;
  /** Has the page's framework draw again. */
  render?(): void;
  /** Whether the last change is noted for undo, where the editor takes its time. */
  settled?(): boolean;
}

/** The hands that page.js gives the suite, as `window.surface`. Boxes are in pixels of the frame that built the surface. */
export interface Hands {
  saved(): string;
  render?(): void;
  box(): Box;
  /** Of words that stand in one line. */
  place(words: string): Box | undefined;
  focused(): boolean;
  /** The last change is noted, and the next one begins a step of undo of its own. */
  settled(): boolean;
}

const folder = new URL('surfaces/', import.meta.url);

export const SURFACES: (Surface & { id: string })[] = await Promise.all(
  readdirSync(folder)
    .filter((file) => file.endsWith('.js'))
    .map(async (file) => {
      const { default: surface } = await import(new URL(file, folder).href);
      return { ...surface, id: file.replace('.js', '') };
    }),
);
