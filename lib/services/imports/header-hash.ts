import { createHash } from "node:crypto";

/** The same for every file with the same columns in the same order. */
export function headerHash(columns: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(columns)).digest("hex");
}
