/**
 * What a row is called, so that the same ad in a later file is the same row. `given` is the file's own
 * id. Without one it is the ad's address, else what stays the same about the ad while its price does
 * not: title, seller, place, category, brand, and for a comp its day and basis. Never the price.
 * Rows of one file with the same content are told apart by their order; rows with the same id or
 * address are the same ad, and the last one counts.
 */
export type RowIdentity =
  | { readonly kind: "given"; readonly externalId: string }
  | { readonly kind: "address"; readonly text: string }
  | { readonly kind: "content"; readonly text: string };
