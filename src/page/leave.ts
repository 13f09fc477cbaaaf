import type { RuleId } from '../checker/report';
import { pageAddress } from '../fields/safe';
import { isIgnored } from '../settings/ignored';
import type { Store } from '../settings/store';

/**
 * What the reader wants left alone in the minutes of this page: the same words under the same rule. Other minutes have another
 * address, and what was fine to write of one employee may not be of the next.
 */
export class Leave {
  private readonly known = new Map<string, boolean>();

  constructor(private readonly store: Store) {}

  has(rule: RuleId, words: string): boolean {
    if (!this.store.ignored.hashes.length) return false;
    const key = `${rule}\n${words}`;
    let known = this.known.get(key);
    if (known === undefined) {
      known = isIgnored(this.store.ignored, rule, this.inPlace(words));
      this.known.set(key, known);
    }
    return known;
  }

  add(rule: RuleId, words: string): Promise<void> {
    return this.store.ignore(rule, this.inPlace(words));
  }

  private inPlace(words: string): string {
    return `${pageAddress()}\n${words}`;
  }

  /** The store has changed. */
  forget(): void {
    this.known.clear();
  }
}
