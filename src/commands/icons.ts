/** `npm run icons`: draws public/icon/saklig.svg in the sizes that browsers and stores ask for. */
import { readFileSync, writeFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';

const drawing = readFileSync('public/icon/saklig.svg', 'utf8');
for (const size of [16, 32, 48, 128]) {
  const picture = new Resvg(drawing, { fitTo: { mode: 'width', value: size } }).render();
  writeFileSync(`public/icon/${size}.png`, picture.asPng());
}
