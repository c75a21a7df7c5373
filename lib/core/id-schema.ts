import { z } from "zod";
import { ID_PREFIXES, type Id, type IdKind } from "./ids";

/** Zod shape of one kind of id; in OpenAPI a string with the prefix as pattern. */
export function idSchema<K extends IdKind>(kind: K, message = "Not an id of this kind.") {
  const pattern = new RegExp(`^${ID_PREFIXES[kind]}_[0-9a-hjkmnp-tv-z]{26}$`);
  // the pattern proves the type; zod 4 has no check that narrows a string
  return z.string().regex(pattern, message) as unknown as z.ZodType<Id<K>, string>;
}
