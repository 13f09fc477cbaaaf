import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reviewReport } from '../../src/review/review-report';
import { checklistOf, startReview } from '../../src/review/reviewing';
import { draftWithComments } from '../../src/review/word';

const SOFFICE = '/usr/bin/soffice';
const DRAFT = `Referat fra medarbeidersamtale
Hun har ADHD, og hun får med dette en muntlig advarsel. Vi møtes igjen 3. mai.

Kari er lat & «sur» – alltid. 😀 Hun har ADHD.`;

/** The words that each comment of a flat OpenDocument text stands on, in the order of the comments. */
function anchors(xml: string): string[] {
  const starts = [...xml.matchAll(/<office:annotation [^>]*office:name="([^"]+)"/g)];
  return starts.map(({ 1: name = '', index }) => {
    const end = xml.indexOf(`<office:annotation-end office:name="${name}"`);
    return wordsOf(xml.slice(index, end));
  });
}

const wordsOf = (xml: string): string =>
  xml
    .replace(/<office:annotation .*?<\/office:annotation>/gs, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&');

// Where LibreOffice is not installed; .ci/run installs it.
test.skipIf(!existsSync(SOFFICE))(
  'LibreOffice shows each comment on the very words of its finding',
  { timeout: 180_000 },
  async () => {
    const draft = startReview({ name: 'samtale.docx', text: DRAFT });
    const { findings = [], missing = [] } = draft.report ?? {};
    expect(findings.length).toBeGreaterThan(3);
    const report = reviewReport({ ...draft, findings, missing, checklist: checklistOf(draft, 'nb') }, 'nb', true);
    const folder = mkdtempSync(join(tmpdir(), 'saklig-word-'));
    try {
      const file = join(folder, 'draft.docx');
      writeFileSync(file, Buffer.from(await (await draftWithComments(DRAFT, report, 'nb')).arrayBuffer()));
      // A profile of its own: one that is in use would end the conversion without a word.
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      execFileSync(SOFFICE, ['--headless', profile, '--convert-to', 'fodt', '--outdir', folder, file], {
        stdio: 'pipe',
      });
      const xml = readFileSync(join(folder, 'draft.fodt'), 'utf8');
      expect(anchors(xml)).toEqual(findings.map(({ start, end }) => DRAFT.slice(start, end)));
      for (const { explanation } of report.points) expect(xml).toContain(explanation.why);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
