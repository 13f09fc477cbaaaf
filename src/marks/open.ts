import type { Field } from '../fields/field';
import { PlainField } from '../fields/plain';
import type { RichField } from '../fields/rich';
import type { Look } from '../ui/looks';
import { HighlightMarks } from './highlights';
import type { Layer } from './layer';
import type { Marks } from './marks';
import { MirrorMarks } from './mirror';

/** The kind of marks that a field can have. */
export const openMarks = (field: Field, layer: Layer, look: Look): Marks =>
  field instanceof PlainField ? new MirrorMarks(field, layer, look) : new HighlightMarks(field as RichField);
