import { expect } from 'vitest';
import type { Kind } from '../../src/commands/start/browser';
import { noticeTexts } from '../../src/ui/texts';
import type { OpenBrowser } from '../e2e/browsers';
import { compose } from '../e2e/keys';
import { openOwn, setting } from '../e2e/own';
import { HARMLESS, REWRITTEN, STRUCK } from './draft';
import type { Check, Surface } from './surfaces';
import type { Typist } from './typist';

interface Around {
  browser: OpenBrowser;
  /** The same surface where Saklig is off. */
  off(): Promise<Typist>;
}

/** @param typist at a page with the surface: fresh, or as the step before has left it */
type Step = (typist: Typist, around: Around) => Promise<void>;

/** What is asked of a surface, in the order in which it is asked. */
export function steps(surface: Surface, kind: Kind): [Check, Step][] {
  if (surface.unreachable) return [['tells', tells]];
  if (surface.readOnly)
    return [
      ['marks', marks],
      ['pointer', pointer],
    ];
  return [
    ['marks', marks],
    ['saves', saves],
    ['follows', follows],
    ...(kind === 'chromium' ? [['composes', composes] satisfies [Check, Step]] : []),
    ['pointer', pointer],
    ['keyboard', keyboard],
    ['strikes', strikes],
    ['rewrites', rewrites],
  ];
}

const written = new WeakSet<Typist>();

/** Types the draft into a fresh page and waits for the marks. */
async function begin(typist: Typist): Promise<void> {
  if (written.has(typist)) return;
  written.add(typist);
  await typist.writeDraft();
  await isMarked(typist);
}

async function isMarked(typist: Typist): Promise<void> {
  for (const { words, colours, covered } of [STRUCK, REWRITTEN])
    await expect.poll(() => typist.lineUnder(words, colours), { message: words }).toBeGreaterThan(covered);
}

const marks: Step = async (typist) => {
  await begin(typist);
  for (const words of HARMLESS)
    expect(await typist.lineUnder(words, [...STRUCK.colours, ...REWRITTEN.colours])).toBeLessThan(0.05);
};

const saves: Step = async (typist, { browser, off }) => {
  await begin(typist);
  const other = await off();
  await other.writeDraft();
  // Some editors take a few frames to write down what was typed.
  const both = async () => ({ on: await typist.hands('saved'), off: await other.hands('saved') });
  await expect.poll(both).toSatisfy(({ on, off }) => on === off);
  const { off: saved } = await both();

  const options = await openOwn(browser, 'options');
  await setting(options, { sites: { '127.0.0.1': false, localhost: false } });
  try {
    await typist.page.bringToFront();
    await expect.poll(() => typist.lineUnder(STRUCK.words, STRUCK.colours)).toBe(0);
    expect(await typist.hands('saved')).toBe(saved);
  } finally {
    await setting(options, { sites: { '127.0.0.1': true, localhost: true } });
  }
};

const follows: Step = async (typist) => {
  await begin(typist);
  const { page } = typist;
  await page.evaluate('scrollTo(0, 40)');
  await isMarked(typist);
  await page.setViewport({ width: 1150, height: 800, deviceScaleFactor: 1.5 });
  await isMarked(typist);
  await page.evaluate(() => document.body.classList.add('dark'));
  await isMarked(typist);
  await page.evaluate(() => document.body.classList.remove('dark'));
  await typist.hands('render');
  await isMarked(typist);
  await page.setViewport({ width: 1200, height: 900 });
  await page.evaluate('scrollTo(0, 0)');

  await typist.click(HARMLESS[0] as string);
  await typist.press('Home');
  await typist.type('Ja. ');
  await isMarked(typist);
  for (const _ of 'Ja. ') await typist.press('Backspace');
  await isMarked(typist);
};

const COMPOSED = 'Ærlig';

const composes: Step = async (typist) => {
  await begin(typist);
  const before = await typist.saved();
  const first = HARMLESS[0] as string;
  await typist.click(first);
  await typist.press('Home');
  await compose(typist.page, COMPOSED, () => isMarked(typist));
  await expect.poll(() => typist.saved()).toBe(before.replaceAll(first, COMPOSED + first));
  for (const _ of COMPOSED) await typist.press('Backspace');
  await expect.poll(() => typist.saved()).toBe(before);
};

const pointer: Step = async (typist) => {
  await begin(typist);
  await typist.click(STRUCK.words);
  await expect.poll(() => typist.card()).toMatchObject({ title: STRUCK.title, focused: false });
  expect(await typist.scrolled()).toBe(0);
};

const keyboard: Step = async (typist) => {
  await begin(typist);
  await typist.click(STRUCK.words);
  await expect.poll(() => typist.card()).toBeDefined();
  await typist.press('Escape');
  await expect.poll(() => typist.card()).toBeUndefined();
  await typist.press('Alt', 'Enter');
  await expect.poll(() => typist.card()).toMatchObject({ title: STRUCK.title, focused: true });
  await typist.press('Escape');
  await expect.poll(() => typist.card()).toBeUndefined();
  expect(await typist.hands('focused')).toBe(true);
};

const strikes: Step = async (typist) => {
  await begin(typist);
  await pause(typist);
  const before = await typist.saved();
  await typist.click(STRUCK.words);
  await expect.poll(() => typist.card()).toBeDefined();
  await typist.clickInCard('Stryk');
  await expect.poll(() => typist.saved()).toBe(before.replaceAll(`${STRUCK.words}. `, ''));
  await undone(typist, before);
};

const rewrites: Step = async (typist) => {
  await begin(typist);
  await pause(typist);
  const before = await typist.saved();
  await typist.click(REWRITTEN.words);
  await expect.poll(() => typist.card()).toMatchObject({ title: REWRITTEN.title });
  await typist.press('F6');
  await expect.poll(() => typist.card()).toMatchObject({ focused: true });
  const stops = (await typist.card())?.stops ?? 0;
  for (let stop = 0; stop < stops; stop++) {
    await typist.press('Tab');
    const { buttons } = (await typist.card()) ?? { buttons: [] };
    if (buttons.some(({ focused, name }) => focused && name === 'Sett inn forslag')) break;
  }
  await typist.press('Enter');
  await expect.poll(() => typist.saved()).toBe(before.replaceAll(REWRITTEN.words, REWRITTEN.wording));
  await undone(typist, before);
};

const tells: Step = async (typist) => {
  await typist.enter();
  await expect.poll(() => typist.notice()).toContain(noticeTexts.nb.title);
  await typist.type('Hei');
  await expect.poll(() => typist.hands('saved')).toBe('Hei');
  await typist.clickNotice(noticeTexts.nb.close);
  await expect.poll(() => typist.notice()).toBeUndefined();
  await typist.page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await typist.enter();
  await typist.type('!');
  await expect.poll(() => typist.hands('saved')).toContain('!');
  expect(await typist.notice()).toBeUndefined();
};

/** Lets the editor close the step of undo that it is at. */
const pause = (typist: Typist) => expect.poll(() => typist.hands('settled')).toBe(true);

async function undone(typist: Typist, before: string): Promise<void> {
  await expect.poll(() => typist.card()).toBeUndefined();
  await pause(typist);
  await typist.press('Control', 'z');
  await expect.poll(() => typist.saved()).toBe(before);
  await isMarked(typist);
}
