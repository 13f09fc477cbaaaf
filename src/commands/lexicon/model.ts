import { LIMIT, unpackKeys, unpackWeights, WEIGHT_BITS } from '../../checker/learned/codec';
import type { PackedModel, TrainedData } from '../../checker/learned/model';
import { GROUPS } from '../../checker/report';
import { Odds, OddsAfter, WideOdds } from '../../packing/odds';
import { NumberWriter } from '../../packing/writer';

/** Packs what was trained as `src/checker/learned/model.ts` reads it. */
export function packModel({ scale, bias, keys, weights, thresholds, labels }: TrainedData): PackedModel {
  const numbers = new NumberWriter();
  packGroups(
    numbers,
    unpackKeys(keys),
    GROUPS.map((group) => unpackWeights(weights[group])),
  );
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

function packGroups(numbers: NumberWriter, keys: readonly number[], columns: readonly (readonly number[])[]): void {
  const gaps = new WideOdds();
  const odds = columns.map(() => new OddsAfter(WEIGHT_BITS));
  numbers.wide(keys.length, gaps);
  keys.forEach((key, row) => {
    numbers.wide(key - (keys[row - 1] ?? -1) - 1, gaps);
    let before = LIMIT;
    columns.forEach((column, group) => {
      const weight = (column[row] ?? 0) + LIMIT;
      numbers.number(weight, (odds[group] as OddsAfter).after(before));
      before = weight;
    });
  });
}
