/** How long changes gather before the toolbar shows them, in milliseconds: it need not follow every key. */
const GATHERING = 150;

/** How many findings a frame has, told when that has changed. */
export class Count {
  /** Nothing yet, so that a frame without findings is told of too. */
  private told: number | undefined;
  private telling: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly count: () => number,
    private readonly tell: (count: number) => void,
  ) {}

  /** There may be others than before. */
  update(): void {
    if (this.telling !== undefined || this.count() === this.told) return;
    this.telling = setTimeout(() => {
      this.telling = undefined;
      this.told = this.count();
      this.tell(this.told);
    }, GATHERING);
  }

  /** Nobody knows of the frame any more. */
  forget(): void {
    clearTimeout(this.telling);
    this.telling = undefined;
    this.told = undefined;
  }
}
