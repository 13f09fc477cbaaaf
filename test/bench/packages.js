/** Loads a package of this folder: from here, Node looks for it here. */
export const load = (name) => import(name);
