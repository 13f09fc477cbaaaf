/**
 * `npm run accuracy`: how well the checker does on the labelled text of test/minutes. What is counted and how stands in
 * test/minutes/README.md. Options: `--errors` lists misses and false alarms in context (never of the blind part),
 * `--blind-errors` those of the blind part, `--json` prints figures as JSON, `--save` makes them the baseline that the tests hold to.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { errorsIn } from './accuracy/errors';
import { BASELINE, baselineOf, measureAll } from './accuracy/sets';
import { figuresOf, summary, table } from './accuracy/table';

const { values } = parseArgs({
  options: {
    errors: { type: 'boolean' },
    'blind-errors': { type: 'boolean' },
    json: { type: 'boolean' },
    save: { type: 'boolean' },
  },
});

const measured = measureAll();
const figures = measured.map(({ name, way, blind, texts }) => ({ name, way, blind, texts, figures: figuresOf(texts) }));

if (values.json) {
  console.log(
    JSON.stringify(
      figures.map(({ name, way, figures }) => ({ name, way, ...figures })),
      null,
      2,
    ),
  );
} else {
  for (const { name, way, figures: said } of figures) console.log(table(`${name}, ${way}`, said));
  console.log(summary(figures));
}
for (const { way, blind, texts } of measured) {
  if (way === 'together' && (blind ? values['blind-errors'] : values.errors)) console.log(errorsIn(texts));
}
if (values.save) writeFileSync(BASELINE, `${JSON.stringify(baselineOf(figures), null, 2)}\n`);
