import { readForChecking } from '../../checker/block';
import { place } from '../../checker/context/place';
import type { Heading, SentenceInContext, SentenceReading } from '../../checker/context/types';
import { decide } from '../../checker/decide';
import { besideFeatures, eachOwnFeature, placeFeatures, see } from '../../checker/learned/features';
import { type Finding, GROUPS, type Group, groupOf, type Label, type Span } from '../../checker/report';
import type { Hit } from '../../checker/rules';
import { blocks } from '../../norwegian';
import type { LabelledText } from '../accuracy/labelled';

/** A sentence in its text. The span is UTF-16 code units into the text. */
export interface Sample extends Span {
  text: LabelledText;
  place: SentenceInContext;
  /** The groups of what the rules find in it. */
  found: Set<Group>;
  /** What the sentence is to be learned as: one for each of GROUPS. */
  belongs: boolean[];
  labels: Set<Label>;
  /** Each feature once. */
  features: Uint32Array;
  /** How many features were taken, the same one counted as often as it occurs. */
  count: number;
  /** Of `features`, those of the sentence itself come first: this many. */
  own: number;
}

/** A label belongs to a sentence when enough of the marked stretch, or of the sentence, lies in both. */
const OF_SPAN = 0.4;
const OF_SENTENCE = 0.6;

/** The sentences of a labelled text, read as the checker reads them. */
export function samplesOf(text: LabelledText): Sample[] {
  return inContext(text.text).map(({ offset, place, hits, numbers }) => {
    const { tokens } = place.sentence;
    const start = offset + (tokens[0]?.start ?? 0);
    const end = offset + (tokens.at(-1)?.end ?? 0);
    const labels = new Set<Label>();
    for (const span of text.spans) {
      const shared = Math.min(end, span.end) - Math.max(start, span.start);
      if (shared > 0 && (shared >= OF_SPAN * (span.end - span.start) || shared >= OF_SENTENCE * (end - start))) {
        labels.add(span.label);
      }
    }
    const belongs = GROUPS.map((group) => [...labels].some((label) => groupOf(label) === group));
    const findings = [...hits.map((hit) => decide(hit, place)).filter((finding) => finding !== undefined), ...numbers];
    const found = new Set(findings.map(({ category }) => groupOf(category)).filter((group) => group !== 'advice'));
    return { text, start, end, place, found, belongs, labels, ...featuresOf(place, hits, findings) };
  });
}

function featuresOf(
  place: SentenceInContext,
  hits: readonly Hit[],
  findings: readonly Finding[],
): Pick<Sample, 'features' | 'count' | 'own'> {
  let count = 0;
  const all = new Set<number>();
  const take = (feature: number) => {
    count++;
    all.add(feature);
  };
  eachOwnFeature(see(place), take);
  const own = all.size;
  besideFeatures(place.before && see(place.before), 1, take);
  besideFeatures(place.after && see(place.after), 2, take);
  const hitRules = new Set(hits.map(({ rule }) => rule.id));
  placeFeatures(place, hitRules, new Set(findings.map(({ rule }) => rule)), take);
  return { features: Uint32Array.from(all), count, own };
}

interface InContext {
  offset: number;
  place: SentenceInContext;
  hits: Hit[];
  numbers: Finding[];
}

/** Every sentence of a text with what stands around it, as the session lays them out. Offsets are those of the blocks. */
function inContext(text: string): InContext[] {
  const all: (Pick<InContext, 'offset' | 'hits' | 'numbers'> & {
    block: number;
    reading: SentenceReading;
    heading: Heading | undefined;
  })[] = [];
  let heading: Heading | undefined;
  blocks(text).forEach(({ start, end }, block) => {
    const read = readForChecking(text.slice(start, end));
    for (const sentence of read.sentences) all.push({ offset: start, block, ...sentence, heading });
    if (read.heading) heading = read.heading;
  });
  return all.map(({ offset, block, reading, hits, numbers, heading }, index) => {
    const [before, after] = [all[index - 1], all[index + 1]];
    const together = { before: before?.block === block, after: after?.block === block };
    return {
      offset,
      hits,
      numbers,
      place: place(reading, { before: before?.reading, after: after?.reading, together, heading }),
    };
  });
}
