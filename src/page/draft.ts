import { prepare } from '../checker/prepare';
import type { Finding, Report } from '../checker/report';
import { openSession, type Session } from '../checker/session';
import { type Edit, editBetween, joinEdits, shiftSpan } from '../fields/edit';
import type { Editable } from '../fields/editable';
import { type Field, openField } from '../fields/field';
import type { Layer } from '../marks/layer';
import type { Marks } from '../marks/marks';
import { openMarks } from '../marks/open';
import { preferencesOf } from '../settings/settings';
import type { Store } from '../settings/store';
import { Leave } from './leave';
import { nextTask } from './next-task';

/**
 * A long text is checked so many UTF-16 code units at a time, until so many milliseconds are gone: then the page has its turn. The
 * first steps are short: they run in code that the browser has not yet made quick, and the first marks wait for them.
 */
const FIRST_STEP = 100;
const STEP = 1000;
const TURN = 8;

/** Everything about one field: its text, what is found in it, and the marks. */
export class Draft {
  readonly field: Field;
  readonly marks: Marks;
  report: Report | undefined;
  /** Findings and advice that are marked, in reading order. */
  shown: Finding[] = [];
  private session: Session;
  /** Finds what settings leave out as well; opened when somebody asks for that. */
  private complete: Session | undefined;
  private readonly leave: Leave;
  /** The text has changed since it was checked. */
  private stale = true;
  /** What has happened to the text since marks were last shown in it. */
  private unshown: Edit | undefined;
  private frame = 0;
  /** Calls off the rest of a check that waits for its turn. */
  private stopWork = () => {};
  private step = FIRST_STEP;

  /** @param changed called when other findings are shown than before, or in other places */
  constructor(
    readonly element: Editable,
    layer: Layer,
    private readonly store: Store,
    private readonly changed: () => void,
  ) {
    this.session = openSession(preferencesOf(store));
    this.leave = new Leave(store);
    this.field = openField(element, this.soon);
    this.marks = openMarks(this.field, layer, store.settings.look);
    // The text as it is: from now on, marks are told of edits.
    this.marks.show([]);
  }

  /** Checks and paints in the frame that shows the keystroke, however many events told of it. */
  private readonly soon = () => {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      this.update();
    });
  };

  /** Checks and paints what has changed since the last time; at first, everything. */
  update(): void {
    const before = this.field.text;
    const edit = this.field.read();
    this.unshown = joinEdits(this.unshown, edit);
    if (edit) this.stale = true;
    if (!this.stale) return;
    // Half a word means nothing yet: until it is whole, marks only move along with the text.
    if (this.field.composing) {
      if (edit) this.move(before);
      return;
    }
    this.stale = false;
    this.session.begin(this.field.text);
    this.work();
  }

  /** Keeps what is found where its words have gone. The field tells of whole lines; only what was written in them is of account here. */
  private move(before: string): void {
    const written = editBetween(before, this.field.text);
    this.show(written ? this.shown.flatMap((finding) => shiftSpan(finding, written) ?? []) : this.shown);
  }

  /**
   * Unpacks what the checker knows, then checks what waits, and leaves what it has no time for to later tasks, so that typing stays
   * free.
   */
  private work(): void {
    this.stopWork();
    const end = performance.now() + TURN;
    let more = prepare();
    while (more && performance.now() < end) more = prepare();
    if (!more) more = this.check(end);
    if (more) this.stopWork = nextTask(() => this.work());
  }

  /** Checks what is before the reader's eyes first, until a time, and shows what it finds. @returns whether anything still waits */
  private check(end: number): boolean {
    const caret = this.field.caret();
    const around = this.unshown && caret !== null ? caret : this.marks.readFrom(caret);
    let more = true;
    do {
      more = this.session.work(around, this.step);
      this.step = Math.min(2 * this.step, STEP);
    } while (more && performance.now() < end);
    this.report = this.session.report();
    this.showReport();
    return more;
  }

  private showReport(): void {
    this.show(this.found().filter((finding) => !this.isLeft(finding)));
  }

  /** Findings and advice on the settings' terms, in reading order. */
  private found(): Finding[] {
    return this.report ? [...this.report.findings, ...this.report.advice].sort((a, b) => a.start - b.start) : [];
  }

  private isLeft(finding: Finding): boolean {
    return this.leave.has(finding.rule, this.words(finding));
  }

  /** What the reader wants left alone here. */
  ignored(): Finding[] {
    return this.found().filter((finding) => this.isLeft(finding));
  }

  /** What settings leave out. Where they do, it takes a check of its own. */
  leftOut(): Finding[] {
    const { kind, off, from, words, rules } = preferencesOf(this.store);
    if (`${off?.rules}${off?.categories}${words?.ignore}` === '' && from === 'low') return [];
    this.complete ??= openSession({ kind, rules });
    const { findings, advice } = this.complete.update(this.field.text);
    const found = this.found();
    return [...findings, ...advice].filter(
      (one) => !found.some(({ rule, start, end }) => rule === one.rule && start < one.end && one.start < end),
    );
  }

  private show(findings: Finding[]): void {
    const edit = this.unshown;
    this.unshown = undefined;
    this.shown = findings;
    this.marks.show(findings, edit);
    this.changed();
  }

  /** The settings have changed, or the look of the page. */
  refresh(preferences: boolean): void {
    this.marks.restyle(this.store.settings.look);
    if (!preferences) return;
    this.leave.forget();
    this.complete = undefined;
    this.session = openSession(preferencesOf(this.store));
    this.session.begin(this.field.text);
    this.work();
  }

  words({ start, end }: Finding): string {
    return this.field.text.slice(start, end);
  }

  async ignore(finding: Finding): Promise<void> {
    await this.leave.add(finding.rule, this.words(finding));
  }

  close(): void {
    cancelAnimationFrame(this.frame);
    this.stopWork();
    this.field.close();
    this.marks.remove();
  }
}
