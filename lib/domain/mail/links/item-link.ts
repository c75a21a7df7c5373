/** A link to one listing: what the marketplace calls it, and its address without tracking. */
export type ItemLink = { readonly externalId: string; readonly url: string };

/** Tells a marketplace's listing links from all others, looking at the address alone. */
export type ReadItemLink = (url: URL) => ItemLink | null;
