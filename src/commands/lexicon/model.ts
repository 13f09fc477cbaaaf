import { LIMIT, unpackKeys, unpackWeights, WEIGHT_BITS } from '../../checker/learned/codec';
import type { PackedModel, TrainedData } from '../../checker/learned/model';
import { GROUPS } from '../../checker/report';
import { Odds, OddsAfter, WideOdds } from '../../packing/odds';
import { NumberWriter } from '../../packing/writer';

/** Packs what was trained as `src/checker/learned/model.ts` reads it. */
export function packModel({ scale, bias, keys, weights, thresholds, labels }: TrainedData): PackedModel {
  const numbers = new NumberWriter();
  const gaps = new WideOdds();
  const eachFeature = (packedKeys: string, write: (row: number) => void) => {
    const features = unpackKeys(packedKeys);
    if (features.length >= 2 ** 16) throw new RangeError('the checker keeps the place of a feature in 16 bits');
    numbers.wide(features.length, gaps);
    features.forEach((feature, row) => {
      numbers.wide(feature - (features[row - 1] ?? -1) - 1, gaps);
      write(row);
    });
  };
  const columns = GROUPS.map((group) => ({ own: unpackWeights(weights[group]), odds: new OddsAfter(WEIGHT_BITS) }));
  eachFeature(keys, (row) => {
    let before = LIMIT;
    for (const { own, odds } of columns) {
      const weight = (own[row] ?? 0) + LIMIT;
      numbers.number(weight, odds.after(before));
      before = weight;
    }
  });
  const labelOdds = new Odds(WEIGHT_BITS);
  for (const label of Object.values(labels)) {
    const own = unpackWeights(label.weights);
    eachFeature(label.keys, (row) => numbers.number((own[row] ?? 0) + LIMIT, labelOdds));
  }
  const names = Object.entries(labels).map(([label, { scale, bias }]): PackedModel['labels'][number] => [
    label,
    scale,
    bias,
  ]);
  return { scale, bias, thresholds, labels: names, packed: numbers.text() };
}
