import { idSchema } from "@/lib/core/id-schema";
import type { IdKind } from "@/lib/core/ids";

/** The id in a path. A malformed one is answered like an unknown one: 404 with the same sentence. */
export function pathId<K extends IdKind>(kind: K, noun: string) {
  return idSchema(kind, `There is no such ${noun}.`);
}
