import type { Frame, KeyInput, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { OpenBrowser } from '../e2e/browsers';
import { clickInCard, type ShownCard, shownCard } from '../e2e/card';
import { inClosedRoot } from '../e2e/closed';
import { press, type } from '../e2e/keys';
import { type Box, lineUnder, picture } from '../e2e/pixels';
import { originOf } from '../e2e/places';
import { draftFor } from './draft';
import type { Hands, Surface } from './surfaces';

/** Somebody who writes minutes in one surface, with eyes on the screen. */
export class Typist {
  private constructor(
    private readonly browser: OpenBrowser,
    readonly page: Page,
    /** The frame that built the surface; the card stands in the same one. */
    private readonly frame: Frame,
    private readonly surface: Surface,
  ) {}

  /** Opens the page and waits until the surface stands there. */
  static async sit(browser: OpenBrowser, page: Page, address: string, surface: Surface): Promise<Typist> {
    await page.goto(address);
    let found: Frame | undefined;
    const look = async () => {
      for (const frame of page.frames()) {
        // A frame that is being loaded has no world to ask in.
        if (await frame.evaluate('window.surface !== undefined').catch(() => false)) found = frame;
      }
      return found;
    };
    // Large editors take their time on a machine that has much else to do.
    await expect.poll(look, { timeout: 30_000 }).toBeDefined();
    return new Typist(browser, page, found as Frame, surface);
  }

  /** Clicks into the surface, at its beginning. */
  async enter(): Promise<void> {
    await this.clickAt(await this.hands('box'), 14);
  }

  /** Types the whole draft, letter by letter. */
  async writeDraft(): Promise<void> {
    await this.enter();
    if (this.surface.readOnly) return;
    await expect.poll(() => this.hands('focused')).toBe(true);
    const [first = '', ...rest] = draftFor(this.surface.oneLine).split('\n');
    await this.type(first);
    for (const line of rest) {
      await this.press('Enter');
      await this.type(line);
    }
  }

  /** Asks the page's side of the surface. */
  async hands<Ask extends keyof Hands>(
    ask: Ask,
    ...given: Parameters<NonNullable<Hands[Ask]>>
  ): Promise<ReturnType<NonNullable<Hands[Ask]>>> {
    return this.frame.evaluate(
      (ask, given) => {
        const { surface } = window as unknown as { surface: Record<string, (...given: string[]) => unknown> };
        return surface[ask]?.(...given);
      },
      ask as string,
      given as string[],
    ) as Promise<ReturnType<NonNullable<Hands[Ask]>>>;
  }

  /** What the page would save, with one kind of space: editors put no-break ones beside what is inserted. */
  async saved(): Promise<string> {
    return (await this.hands('saved')).replace(/&nbsp;|\u00a0/g, ' ');
  }

  type(text: string): Promise<void> {
    return type(this.browser, this.page, text);
  }

  /** Presses keys together, and lets the page draw what came of it: no fingers are faster. */
  async press(...keys: KeyInput[]): Promise<void> {
    await press(this.page, ...keys);
    await this.page.evaluate(() => new Promise(requestAnimationFrame));
  }

  async click(words: string): Promise<void> {
    const place = await this.place(words);
    if (!place) throw new Error(`«${words}» is not to be seen`);
    await this.page.mouse.click(place.x + place.width / 2, place.y + place.height / 2);
  }

  private async clickAt(box: Box, inset: number): Promise<void> {
    const { x, y } = await originOf(this.frame);
    await this.page.mouse.click(x + box.x + inset, y + box.y + inset);
  }

  /** How much of the words, from 0 to 1, has a line of one of these colours under it. 0 when they are not to be seen. */
  async lineUnder(words: string, colours: readonly string[]): Promise<number> {
    const png = await picture(this.page);
    const place = await this.place(words);
    if (!place) return 0;
    const zoom = png.width / (this.page.viewport()?.width ?? png.width);
    const { x, y, width, height } = place;
    const box = { x: x * zoom, y: y * zoom, width: width * zoom, height: height * zoom };
    return Math.max(...colours.map((colour) => lineUnder(png, box, colour, this.surface.vertical)));
  }

  private async place(words: string): Promise<Box | undefined> {
    const box = await this.hands('place', words);
    const { x, y } = await originOf(this.frame);
    return box && { ...box, x: box.x + x, y: box.y + y };
  }

  card(): Promise<ShownCard | undefined> {
    return shownCard(this.browser, this.frame);
  }

  clickInCard(name: string): Promise<void> {
    return clickInCard(this.browser, this.frame, name);
  }

  /** What is said where nothing can be read. */
  notice(): Promise<string | undefined> {
    return inClosedRoot(this.browser, this.frame, 'saklig-layer:last-of-type', (root) => {
      const notice = root.querySelector('[role=status]');
      return notice?.matches(':popover-open') ? (notice.textContent ?? '') : undefined;
    });
  }

  /** Clicks a button of the notice. */
  async clickNotice(name: string): Promise<void> {
    const buttons = await inClosedRoot(this.browser, this.frame, 'saklig-layer:last-of-type', (root) =>
      [...root.querySelectorAll('[role=status] button')].map((button) => {
        const { x, y } = button.getBoundingClientRect();
        return { name: button.textContent, x, y };
      }),
    );
    const { x, y } = buttons?.find((button) => button.name === name) ?? { x: 0, y: 0 };
    await this.page.mouse.click(x + 5, y + 5);
  }

  /** Where the page is scrolled to. */
  scrolled(): Promise<number> {
    return this.page.evaluate('scrollY') as Promise<number>;
  }
}
