/** How observations of a source come in. */
export const SOURCE_KINDS = [
  "file",
  "demo",
  "own_sales",
  "user_entered",
  "api",
  "mail",
  "capture",
  "feed",
  "inbound",
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];
