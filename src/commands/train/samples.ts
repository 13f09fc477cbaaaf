import { readForChecking } from '../../checker/block';
import { place } from '../../checker/context/place';
import type { Clause, Heading, SentenceInContext, SentenceReading } from '../../checker/context/types';
import { decide } from '../../checker/decide';
import { FeatureList } from '../../checker/learned/feature-list';
import { besideFeatures, ownFeatures, placeFeatures, restFeatures, see } from '../../checker/learned/features';
import { clausesIn, type Part, partsOf } from '../../checker/learned/parts';
import { type Finding, GROUPS, type Group, groupOf, type Label, type RuleId, type Span } from '../../checker/report';
import type { Hit } from '../../checker/rules';
import { blocks } from '../../norwegian';
import type { LabelledText } from '../accuracy/labelled';

/** What is learned from: a sentence, or a part of one. */
export interface Unit {
  /** What it is to be learned as: one for each of GROUPS. */
  belongs: boolean[];
  labels: Set<Label>;
  /** Each feature once. */
  features: Uint32Array;
  /** How many features were taken, the same one counted as often as it occurs. */
  count: number;
  /** Of `features`, those that it has by itself come first: this many. */
  own: number;
}

/** A sentence in its text. The span is UTF-16 code units into the text. */
export interface Sample extends Span, Unit {
  text: LabelledText;
  place: SentenceInContext;
  /** The groups of what the rules find in it. */
  found: Set<Group>;
  parts: Unit[];
}

/** A label belongs to a unit when enough of the marked stretch, or of the unit, lies in both. */
const OF_SPAN = 0.4;
const OF_UNIT = 0.6;

/** The sentences of a labelled text, read as the checker reads them. */
export function samplesOf(text: LabelledText): Sample[] {
  return inContext(text.text).map(({ offset, place, hits, numbers }) => {
    const findings = [...hits.map((hit) => decide(hit, place)).filter((finding) => finding !== undefined), ...numbers];
    const found = new Set(findings.map(({ category }) => groupOf(category)).filter((group) => group !== 'advice'));
    const ids: Ids = [new Set(hits.map(({ rule }) => rule.id)), new Set(findings.map(({ rule }) => rule))];
    const seen = see(place);
    const { tokens } = place.sentence;
    const spanOf = ({ start, end }: Part): Span => ({
      start: offset + (tokens[start]?.start ?? 0),
      end: offset + (tokens[end - 1]?.end ?? 0),
    });
    const whole = { start: 0, end: tokens.length };
    return {
      text,
      ...spanOf(whole),
      place,
      found,
      ...labelsOn(text, spanOf(whole)),
      ...featuresOf(place, place.clauses, ids, (list) => ownFeatures(seen, whole, list)),
      parts: partsOf(place).map((part) => ({
        ...labelsOn(text, spanOf(part)),
        ...featuresOf(place, clausesIn(place, part), ids, (list) => {
          ownFeatures(seen, part, list);
          restFeatures(seen, part, list);
        }),
      })),
    };
  });
}

function labelsOn({ spans }: LabelledText, { start, end }: Span): Pick<Unit, 'belongs' | 'labels'> {
  const labels = new Set<Label>();
  for (const span of spans) {
    const shared = Math.min(end, span.end) - Math.max(start, span.start);
    if (shared > 0 && (shared >= OF_SPAN * (span.end - span.start) || shared >= OF_UNIT * (end - start))) {
      labels.add(span.label);
    }
  }
  return { labels, belongs: GROUPS.map((group) => [...labels].some((label) => groupOf(label) === group)) };
}

/** The ids of the rules that hit, and of those that find something. */
type Ids = [hits: Set<RuleId>, found: Set<RuleId>];

function featuresOf(
  { before, after, heading }: SentenceInContext,
  clauses: readonly Clause[],
  [hits, found]: Ids,
  readOwn: (list: FeatureList) => void,
): Pick<Unit, 'features' | 'count' | 'own'> {
  const own = new FeatureList();
  readOwn(own);
  const around = new FeatureList();
  besideFeatures(before && see(before), 1, around);
  besideFeatures(after && see(after), 2, around);
  placeFeatures(clauses, heading, hits, found, around);
  const count = own.size + around.size;
  own.unique();
  const size = own.size;
  for (let at = 0; at < around.size; at++) own.take(around.features[at] as number, 0, 0);
  own.unique();
  return { features: Uint32Array.from(own.features.subarray(0, own.size)), count, own: size };
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
