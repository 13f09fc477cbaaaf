import { LIMIT, unpackKeys, unpackWeights, WEIGHT_BITS } from '../../checker/learned/codec';
import { FEATURES } from '../../checker/learned/hash';
import type { PackedModel, TrainedData } from '../../checker/learned/model';
import { GROUPS } from '../../checker/report';
import { Odds, WideOdds } from '../../packing/odds';
import { NumberWriter } from '../../packing/writer';

/** Packs what was trained as `src/checker/learned/model.ts` reads it. */
export function packModel({ scale, bias, weights, thresholds, labels }: TrainedData): PackedModel {
  const numbers = new NumberWriter();
  for (const group of GROUPS) {
    const odds = new Odds(WEIGHT_BITS);
    const own = unpackWeights(weights[group]);
    for (let feature = 0; feature < FEATURES; feature++) numbers.number((own[feature] ?? 0) + LIMIT, odds);
  }
  const gaps = new WideOdds();
  const odds = new Odds(WEIGHT_BITS);
  for (const { keys: packedKeys, weights: packedWeights } of Object.values(labels)) {
    const keys = unpackKeys(packedKeys);
    const own = unpackWeights(packedWeights);
    numbers.wide(keys.length, gaps);
    keys.forEach((key, row) => {
      numbers.wide(key - (keys[row - 1] ?? -1) - 1, gaps);
      numbers.number((own[row] ?? 0) + LIMIT, odds);
    });
  }
  const names = Object.entries(labels).map(([label, { scale, bias }]): PackedModel['labels'][number] => [
    label,
    scale,
    bias,
  ]);
  return { scale, bias, thresholds, labels: names, packed: numbers.text() };
}
