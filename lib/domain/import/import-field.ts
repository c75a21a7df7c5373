import { z } from "zod";

/** What a file may be imported as: offers to judge, or prices to judge by. */
export const IMPORT_TARGETS = ["listings", "comps"] as const;
export const ImportTarget = z.enum(IMPORT_TARGETS);
export type ImportTarget = z.infer<typeof ImportTarget>;

/** The fields a column can be mapped to, in the order the preview lists them. */
export const IMPORT_FIELDS = [
  "title",
  "price",
  "currency",
  "externalId",
  "category",
  "brand",
  "condition",
  "date",
  "shipping",
  "url",
  "photoUrl",
  "description",
  "seller",
  "location",
  "latitude",
  "longitude",
  "state",
  "basis",
] as const;
export const ImportField = z.enum(IMPORT_FIELDS);
export type ImportField = z.infer<typeof ImportField>;

/** Without these two a row says nothing. */
export const REQUIRED_FIELDS = ["title", "price"] as const satisfies readonly ImportField[];

const ONLY_FOR: Partial<Record<ImportField, ImportTarget>> = {
  photoUrl: "listings",
  location: "listings",
  latitude: "listings",
  longitude: "listings",
  state: "listings",
  basis: "comps",
};

export function fieldsOf(target: ImportTarget): ImportField[] {
  return IMPORT_FIELDS.filter((field) => (ONLY_FOR[field] ?? target) === target);
}
