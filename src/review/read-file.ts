import { unzipSync } from 'fflate';
import { guessForm } from '../norwegian';

/** A draft that was pasted or opened. It lives in this tab and nowhere else. */
export interface OpenedDraft {
  /** As the file is called; empty for pasted text. */
  name: string;
  /** Paragraphs are separated by `\n`. */
  text: string;
}

/** Why a file could not be read, for `reviewTexts[language].faults`. */
export type FileFault = 'too large' | 'empty' | 'pdf' | 'locked or old' | 'broken' | 'not text' | 'unknown';

/** More than any minutes; what is larger would only stop the page. In bytes. */
const LARGEST = 10_000_000;
/** What a packed document may grow to, in bytes: a small file can be made to unpack to gigabytes. */
const LARGEST_UNPACKED = 50_000_000;

/** Reads a draft from a file, by what the file is and not by what it is called. Never throws. */
export async function readFile(file: File): Promise<OpenedDraft | { name: string; fault: FileFault }> {
  const { name } = file;
  if (file.size > LARGEST) return { name, fault: 'too large' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const read = await textOf(bytes);
  if ('fault' in read) return { name, ...read };
  const text = read.text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return text ? { name, text } : { name, fault: 'empty' };
}

type Read = { text: string } | { fault: FileFault };

async function textOf(bytes: Uint8Array): Promise<Read> {
  if (startsWith(bytes, '%PDF')) return { fault: 'pdf' };
  // The container of .doc, and of .docx with a password.
  if (startsWith(bytes, '\u00d0\u00cf\u0011\u00e0')) return { fault: 'locked or old' };
  if (startsWith(bytes, 'PK')) return packed(bytes);
  return plain(bytes);
}

/** Word and OpenDocument files are zip archives. */
async function packed(bytes: Uint8Array): Promise<Read> {
  const parts = new Map<string, Uint8Array>();
  try {
    let size = 0;
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const wanted = name === 'word/document.xml' || name === 'content.xml' || name === 'META-INF/manifest.xml';
        size += wanted ? originalSize : 0;
        return wanted && size <= LARGEST_UNPACKED;
      },
    });
    for (const [name, content] of Object.entries(files)) parts.set(name, content);
    if (size > LARGEST_UNPACKED) return { fault: 'too large' };
  } catch {
    return { fault: 'broken' };
  }
  if (parts.has('word/document.xml')) return word(bytes);
  const content = parts.get('content.xml');
  if (!content) return { fault: 'unknown' };
  // Only a document with a password says how its parts are encrypted.
  if (decode(parts.get('META-INF/manifest.xml')).includes('encryption-data')) return { fault: 'locked or old' };
  return openDocument(decode(content));
}

async function word(bytes: Uint8Array): Promise<Read> {
  // Loaded only for a Word file: it is larger than the rest of the page.
  const { default: mammoth } = await import('mammoth');
  try {
    const { value } = await mammoth.extractRawText({ arrayBuffer: bytes.slice().buffer });
    // It puts a blank line after every paragraph, and one more where the writer left one.
    return { text: value.replace(/\n\n/g, '\n') };
  } catch {
    return { fault: 'broken' };
  }
}

/** The paragraphs and headings of an OpenDocument text, in reading order. */
function openDocument(xml: string): Read {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  const body = document.getElementsByTagNameNS(OFFICE, 'text')[0];
  if (!body) return { fault: document.querySelector('parsererror') ? 'broken' : 'unknown' };
  const lines = [...body.getElementsByTagNameNS(TEXT, '*')].filter(
    ({ localName }) => localName === 'p' || localName === 'h',
  );
  return { text: lines.map(lineOf).join('\n') };
}

const OFFICE = 'urn:oasis:names:tc:opendocument:xmlns:office:1.0';
const TEXT = 'urn:oasis:names:tc:opendocument:xmlns:text:1.0';

/** Blanks, tabs and line breaks are elements of their own there. */
function lineOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
  const { localName } = node as Element;
  if (localName === 'tab') return '\t';
  if (localName === 'line-break') return '\n';
  if (localName === 's') return ' '.repeat(Number((node as Element).getAttributeNS(TEXT, 'c')) || 1);
  return [...node.childNodes].map(lineOf).join('');
}

function plain(bytes: Uint8Array): Read {
  if (bytes.includes(0)) return { fault: 'not text' };
  try {
    return { text: decode(bytes, 'utf-8') };
  } catch {
    // Older Windows programs.
    return { text: decode(bytes, 'windows-1252') };
  }
}

/** @throws TypeError when the bytes are not in that encoding */
const decode = (bytes: Uint8Array | undefined, encoding = 'utf-8'): string =>
  new TextDecoder(encoding, { fatal: true }).decode(bytes);

const startsWith = (bytes: Uint8Array, signs: string): boolean =>
  [...signs].every((sign, index) => bytes[index] === sign.charCodeAt(0));

/** Whether a text is Norwegian; short ones get the benefit of the doubt. */
export function isNorwegian(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.length < 20 || guessForm(words) !== 'other';
}
