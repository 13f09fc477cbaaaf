/**
 * Something that takes long to unpack: made a step at a time before it is needed, so that a page has its turn between the steps, or all
 * that is left of it at once when it is needed.
 */
export class Later<Thing> {
  private thing: Thing | undefined;
  private work: Generator<void, Thing> | undefined;

  /** @param unpack yields after every few milliseconds of work */
  constructor(unpack: () => Generator<void, Thing>) {
    this.work = unpack();
  }

  /** Does one step. False when there was none left. */
  step(): boolean {
    if (!this.work) return false;
    const { done, value } = this.work.next();
    if (done) {
      this.thing = value;
      // And with it all that was only needed on the way.
      this.work = undefined;
    }
    return true;
  }

  get(): Thing {
    while (this.work) this.step();
    return this.thing as Thing;
  }
}
