/**
 * Sets of keys of which a token is to have one, by number. Patterns ask for the same ones over and over, so where a sentence has them is
 * worked out once. Places in the sentence are bits, as in `reach.ts`.
 */
export class KeySets {
  private readonly numbers = new Map<string, number>();
  private readonly keys: (readonly number[])[] = [];
  /** By set: the last sentence that it was asked about, and where in that. */
  private readonly asked: number[] = [];
  private readonly found: number[] = [];
  private sentence = 0;
  /** By key: where it stands in the sentence at hand. */
  private readonly places: Int32Array;

  /** @param count how many keys there are */
  constructor(count: number) {
    this.places = new Int32Array(count);
  }

  /** The number of a set. */
  of(keys: readonly number[]): number {
    const name = keys.join();
    let number = this.numbers.get(name);
    if (number === undefined) {
      number = this.keys.push(keys) - 1;
      this.numbers.set(name, number);
      this.asked.push(-1);
      this.found.push(0);
    }
    return number;
  }

  /** Notes that keys of the sentence at hand stand at a place. */
  note(keys: readonly number[], place: number): void {
    for (const key of keys) this.places[key] = (this.places[key] as number) | place;
  }

  /** Undoes `note`, before the next sentence. */
  forget(keys: readonly number[]): void {
    for (const key of keys) this.places[key] = 0;
  }

  /** A new sentence is at hand. */
  next(): void {
    this.sentence++;
  }

  /** Where the sentence at hand has a key of a set; 0 nowhere. */
  placesOf(set: number): number {
    if (this.asked[set] === this.sentence) return this.found[set] as number;
    let places = 0;
    for (const key of this.keys[set] as readonly number[]) places |= this.places[key] as number;
    this.asked[set] = this.sentence;
    this.found[set] = places;
    return places;
  }
}
