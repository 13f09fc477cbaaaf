import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/checker';
import { compareVersions } from '../../src/review/compare';
import { isNorwegian, readFile } from '../../src/review/read-file';
import { asHtml } from '../../src/review/report-view';
import { asText, reviewReport } from '../../src/review/review-report';
import { checklistOf, startReview } from '../../src/review/reviewing';
import { draftWithComments, reportAsWord } from '../../src/review/word';

const DRAFT = 'Referat\n\nPer får med dette en muntlig advarsel. Hun har ADHD.\nVi møtes igjen 3. mai.';

const file = (name: string, content: BlobPart) => new File([content], name);
const zip = (parts: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))).slice();

function reviewed(quotes: boolean) {
  const draft = startReview({ name: 'samtale.docx', text: DRAFT });
  const { findings = [], missing = [] } = draft.report ?? {};
  const comments = new Map(findings.slice(0, 1).map((finding) => [finding, 'Snakk med HR.']));
  const proposals = new Map(findings.slice(0, 1).map((finding) => [finding, 'Vi følger opp [hva] i eget møte.']));
  const report = reviewReport(
    { ...draft, findings, missing, comments, proposals, checklist: checklistOf(draft, 'nb') },
    'nb',
    quotes,
  );
  return { findings, report };
}

describe('a file', () => {
  it('of plain text is read, whatever its line ends and its encoding', async () => {
    expect(await readFile(file('a.txt', 'Én\r\nlinje'))).toEqual({ name: 'a.txt', text: 'Én\nlinje' });
    expect(await readFile(file('a.md', new Uint8Array([0xc5, 0x72, 0x20, 0x31])))).toEqual({
      name: 'a.md',
      text: 'År 1',
    });
  });

  it.each([
    ['with a password, or from an old Word', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'locked or old'],
    ['that is a PDF', '%PDF-1.7 …', 'pdf'],
    ['that is a PDF and calls itself otherwise', '%PDF-1.7 …', 'pdf'],
    ['with nothing in it', '  \n ', 'empty'],
    ['of zeros', new Uint8Array(100), 'not text'],
    ['that is a broken archive', 'PK\u0003\u0004 and then nothing', 'broken'],
    ['that is an archive of something else', zip({ 'a.txt': 'x' }), 'unknown'],
    ['that is a Word file without its text', zip({ 'word/document.xml': '<w:document' }), 'broken'],
    [
      'from OpenDocument with a password',
      zip({ 'content.xml': '!', 'META-INF/manifest.xml': '<encryption-data/>' }),
      'locked or old',
    ],
    ['of twelve megabytes', new Uint8Array(12_000_000), 'too large'],
  ])('%s is refused with the reason', async (_, content, fault) => {
    expect(await readFile(file('draft.docx', content as BlobPart))).toEqual({ name: 'draft.docx', fault });
  });

  it('that unpacks to more than any minutes is refused before it is unpacked', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(60_000_000) }).slice();
    expect(await readFile(file('bomb.docx', bomb))).toMatchObject({ fault: 'too large' });
  });
});

describe('a text', () => {
  it.each([
    ['Samtalen handlet om hva hun ønsker å gjøre neste år, og vi ble enige om at hun skal få prøve seg på det.', true],
    ['Samtala handla om kva ho ønskjer å gjere neste år, og vi vart samde om at ho skal få prøve seg på det.', true],
    ['The conversation was about what she wants to do next year, and we agreed that she should get to try it.', false],
    ['Kort notat', true],
  ])('«%s» is Norwegian: %s', (text, norwegian) => {
    expect(isNorwegian(text)).toBe(norwegian);
  });
});

describe('two versions', () => {
  it('are compared by what is found and not by where it stands', () => {
    const version = (text: string) => ({ text, findings: check(text).findings });
    const before = version('Hun har ADHD. Per får med dette en muntlig advarsel.');
    const after = version('Nytt avsnitt først.\nPer får med dette en muntlig advarsel. Han er homofil.');
    const { mended, fresh, remaining } = compareVersions(before, after);
    expect(mended.map(({ category }) => category)).toEqual(['sensitive.health']);
    expect(fresh.map(({ category }) => category)).toEqual(['sensitive.sexuality']);
    expect(remaining.map(({ category }) => category)).toEqual(['warning']);
  });
});

describe('a report', () => {
  it('names the line, the reason, the better wording and the comment of each finding', () => {
    const text = asText(reviewed(true).report, 'nb');
    expect(text).toContain('Linje 3');
    expect(text).toContain('muntlig advarsel');
    expect(text).toContain('Snakk med HR.');
    expect(text).toContain('Forslag: Vi følger opp [hva] i eget møte.');
  });

  it.each([
    ['text', (report: ReturnType<typeof reviewed>['report']) => Promise.resolve(asText(report, 'nb'))],
    ['page', (report: ReturnType<typeof reviewed>['report']) => Promise.resolve(asHtml(report, 'nb'))],
    [
      'Word file',
      async (report: ReturnType<typeof reviewed>['report']) => {
        const word = new Uint8Array(await (await reportAsWord(report, 'nb')).arrayBuffer());
        return strFromU8(unzipSync(word)['word/document.xml'] ?? new Uint8Array());
      },
    ],
  ])('as a %s repeats nothing of the draft when it is not to', async (_, made) => {
    const { findings, report } = reviewed(false);
    const content = await made(report);
    expect(content).toContain('Linje 3');
    for (const { start, end } of findings) expect(content).not.toContain(DRAFT.slice(start, end));
  });

  it('as a page needs nothing from anywhere and holds no script', () => {
    const html = asHtml(reviewed(true).report, 'nb');
    expect(html).not.toMatch(/<script|<link|src=|url\(/);
  });

  it('ticks what the checker can answer and leaves the rest', () => {
    const [purpose, voice, criticism, sensitive, warning] = checklistOf(startReview({ name: '', text: DRAFT }), 'nb');
    expect([purpose, voice, criticism, sensitive, warning].map((item) => item?.ticked)).toEqual([
      false,
      false,
      true,
      false,
      false,
    ]);
  });
});

describe('a draft as a Word file', () => {
  it('has a comment on the very words of each finding', async () => {
    const { findings, report } = reviewed(true);
    const bytes = new Uint8Array(await (await draftWithComments(DRAFT, report, 'nb')).arrayBuffer());
    const parts = unzipSync(bytes);
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const commented = findings.map((_, id) => {
      const [, within = ''] =
        new RegExp(`<w:commentRangeStart w:id="${id}"/>(.*?)<w:commentRangeEnd w:id="${id}"/>`, 's').exec(xml) ?? [];
      return within.replace(/<[^>]+>/g, '');
    });
    expect(commented).toEqual(findings.map(({ start, end }) => DRAFT.slice(start, end)));
    expect(strFromU8(parts['word/comments.xml'] ?? new Uint8Array())).toContain('Snakk med HR.');
    expect(strFromU8(parts['word/comments.xml'] ?? new Uint8Array())).toContain('Vi følger opp [hva] i eget møte.');
  });
});
