/** A written form and its features (bits of `features.ts`). */
export type Form = [form: string, features: number];
