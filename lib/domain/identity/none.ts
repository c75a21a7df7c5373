/** One empty list for all identities: a million comps name no colour, and share the list that says so. */
export const NONE: readonly never[] = Object.freeze([]);
