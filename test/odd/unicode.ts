import fc from 'fast-check';

/** Text that programs stumble over: what people paste, what keyboards and other programs leave, and what nobody would write. */
const ODD = [
  '',
  ' ',
  '\u00a0\u2007\u202f\u3000',
  '\u200b\u200c\u200d\u2060\ufeff',
  '\u00ad',
  '\r',
  '\r\n',
  '\u0085\u2028\u2029\v\f',
  '\0',
  '\u0001\u001f\u007f\u009f',
  // Half of a pair, alone and the wrong way round.
  '\ud83d',
  '\ude00',
  '\ude00\ud83d',
  '\ufffe\uffff\ufffd',
  // Letters with their signs apart, and many of them.
  'a\u030a e\u0301 o\u0308 A\u030A',
  `z${'\u0337\u0321\u0489'.repeat(40)}`,
  'ﬁ ﬂ ĳ ǆ ſ ß ẞ İ ı',
  '𝐚𝐝𝐯𝐚𝐫𝐬𝐞𝐥 ａｄｖａｒｓｅｌ ⓐⓓⓥ',
  'аdvarsеl',
  '😬👩‍🔧👨‍👩‍👧‍👦🏳️‍🌈🇳🇴#️⃣1️⃣',
  // From right to left, with marks and overrides.
  'שלום مرحبا',
  '\u202eadvarsel\u202c \u2066x\u2069 \u200f\u200e',
  '漢字かな交じり文。',
  'ไทยไม่มีช่องว่าง',
  '«»„“”‚‘’‹›"\'`´',
  '-‐‑‒–—―−',
  '…...··•◦▪‣*#>|',
  '[[ ]] {x} #Tag (a|b) $1 \\ /x/ %s \u0024{x} <b>&amp;',
  '__proto__ constructor toString hasOwnProperty',
  '11057548903 1105 75 48903 1234.56.78903',
  '١٢٣٤٥٦٧٨٩٠١ ５０',
  'é́́',
  'https://x.no/?a=b&c=%F0%9F a@b.no',
  'x'.repeat(5000),
  '.'.repeat(3000),
  '('.repeat(2000),
  '- '.repeat(1000),
  'a,'.repeat(1500),
];

const SENTENCES = [
  'Hun får med dette en muntlig advarsel.',
  'Han er rett og slett lat, og alltid sykmeldt.',
  'Ho må berre akseptere det, elles …',
  'Formål: gå gjennom året.',
  '## Oppfølging',
];

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...ODD) },
  { weight: 3, arbitrary: fc.constantFrom(...SENTENCES) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
);

/** Odd text with minutes in between. Any UTF-16, also what is no valid Unicode. */
export const oddText: fc.Arbitrary<string> = fc
  .array(fc.tuple(piece, fc.constantFrom('', ' ', '\n', '. ')), { maxLength: 10 })
  .map((pieces) => pieces.flat().join(''));
