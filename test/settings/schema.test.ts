import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import exercise from '../../lexicon/schema/exercise.schema.json';
import { HOUSE_SHAPE } from '../../src/settings/house';
import { OWN_RULES_SHAPE } from '../../src/settings/own-rules';
import { SETTINGS_SHAPE, type Shape } from '../../src/settings/shape';

/**
 * What a shape looks like to the browser's policy. Only types: what the browser refuses it drops without a word, while Saklig
 * names what it cannot use.
 */
function loose(shape: Shape): unknown {
  switch (shape.type) {
    case 'array':
      return { type: 'array', items: loose(shape.items) };
    case 'object':
      return 'properties' in shape
        ? { type: 'object', properties: looseAll(shape.properties) }
        : { type: 'object', additionalProperties: { type: 'boolean' } };
    default:
      return { type: shape.type };
  }
}
const looseAll = (shapes: Readonly<Record<string, Shape>>) =>
  Object.fromEntries(Object.entries(shapes).map(([key, shape]) => [key, loose(shape)]));

/** The same for the schema of an exercise. */
function looseSchema({ type, properties, items, ...rest }: JsonSchema): unknown {
  if (properties) {
    const inner = Object.entries(properties).map(([key, schema]) => [key, looseSchema(schema)]);
    return { type: 'object', properties: Object.fromEntries(inner) };
  }
  if (items) return { type: 'array', items: looseSchema(items) };
  return { type: type ?? (typeof rest.enum?.[0] === 'number' ? 'integer' : 'string') };
}
interface JsonSchema {
  type?: string;
  enum?: unknown[];
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
}

const withoutDescriptions = (_: string, value: unknown) =>
  typeof value === 'object' && value !== null && 'type' in value ? { ...value, description: undefined } : value;

test('an organisation can decide every setting: the policy schema names them all', () => {
  const schema = JSON.parse(readFileSync('public/managed_schema.json', 'utf8'), withoutDescriptions);
  const all = { ...SETTINGS_SHAPE.properties, ...HOUSE_SHAPE.properties };
  const practice = { type: 'array', items: looseSchema(exercise as JsonSchema) };
  expect(schema).toEqual({
    type: 'object',
    properties: { ...looseAll(all), ownRules: loose(OWN_RULES_SHAPE), practice },
  });
});
