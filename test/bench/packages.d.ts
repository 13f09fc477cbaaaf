/** Packages without types of their own in this project. */
// biome-ignore lint/suspicious/noExplicitAny: what a package exports is known to whoever loads it
export function load(name: string): Promise<any>;
