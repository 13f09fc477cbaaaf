import type { Category, DocumentKind, Group, RuleId, Severity } from './report';
import type { CompiledRules } from './rules';

/** What a person, or the organisation, has chosen. All of it is optional; nothing chosen means everything on. */
export interface Preferences {
  /** The kind of conversation. Only a chosen kind changes findings; without one the kind is recognised and merely reported. */
  kind?: DocumentKind;
  off?: { rules?: readonly RuleId[]; categories?: readonly (Category | Group)[] };
  /** The lowest severity that is shown. */
  from?: Severity;
  /** Words or expressions of the reader's own, in any inflection. */
  words?: {
    /** What is found by one of these is no finding: names of products, places, systems. */
    ignore?: readonly string[];
    /** Are shown as advice. */
    flag?: readonly string[];
  };
  /** Rules of the organisation's own, beside the built-in ones. */
  rules?: CompiledRules;
}
