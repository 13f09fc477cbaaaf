import { LIMIT, unpackKeys, unpackWeights, WEIGHT_BITS } from '../../checker/learned/codec';
import type { PackedModel, TrainedData } from '../../checker/learned/model';
import { GROUPS } from '../../checker/report';
import { Odds, OddsAfter, WideOdds } from '../../packing/odds';
import { NumberWriter } from '../../packing/writer';

/** Packs what was trained as `src/checker/learned/model.ts` reads it. */
export function packModel({ scale, bias, keys, weights, thresholds, labels }: TrainedData): PackedModel {
  const numbers = new NumberWriter();
  const gaps = new WideOdds();
  const ascending = (all: readonly number[], odds: WideOdds, write?: (row: number) => void) => {
    numbers.wide(all.length, odds);
    all.forEach((number, row) => {
      numbers.wide(number - (all[row - 1] ?? -1) - 1, odds);
      write?.(row);
    });
  };
  const columns = GROUPS.map((group) => ({ own: unpackWeights(weights[group]), odds: new OddsAfter(WEIGHT_BITS) }));
  const weighing = unpackKeys(keys);
  if (weighing.length >= 2 ** 16) throw new RangeError('the checker keeps the place of a feature in 16 bits');
  ascending(weighing, gaps, (row) => {
    let before = LIMIT;
    for (const { own, odds } of columns) {
      const weight = (own[row] ?? 0) + LIMIT;
      numbers.number(weight, odds.after(before));
      before = weight;
    }
  });
  // Nearly all features that tell labels apart weigh something: their places among those take far less room than themselves.
  const all = new Set(weighing);
  const telling = Object.values(labels).flatMap((label) => unpackKeys(label.keys));
  const others = [...new Set(telling)].filter((feature) => !all.has(feature)).sort((a, b) => a - b);
  ascending(others, gaps);
  const places = new Map([...weighing, ...others].sort((a, b) => a - b).map((feature, place) => [feature, place]));
  const labelOdds = new Odds(WEIGHT_BITS);
  const placeGaps = new WideOdds();
  for (const label of Object.values(labels)) {
    const own = unpackWeights(label.weights);
    const ownPlaces = unpackKeys(label.keys).map((feature) => places.get(feature) ?? 0);
    ascending(ownPlaces, placeGaps, (row) => numbers.number((own[row] ?? 0) + LIMIT, labelOdds));
  }
  const names = Object.entries(labels).map(([label, { scale, bias }]): PackedModel['labels'][number] => [
    label,
    scale,
    bias,
  ]);
  return { scale, bias, thresholds, labels: names, packed: numbers.text() };
}
