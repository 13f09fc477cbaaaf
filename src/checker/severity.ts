import type { Severity } from './report';

const STEPS: readonly Severity[] = ['low', 'medium', 'high'];

/** 0 for low, 2 for high. */
export const rank = (severity: Severity): number => STEPS.indexOf(severity);
export const lowered = (severity: Severity): Severity => STEPS[Math.max(0, rank(severity) - 1)] ?? 'low';
export const raised = (severity: Severity): Severity => STEPS[Math.min(2, rank(severity) + 1)] ?? 'high';
