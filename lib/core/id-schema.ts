import { z } from "zod";
import { ID_PREFIXES, type Id, type IdKind, isId } from "./ids";

/** Zod shape of one kind of id; in OpenAPI a string with the prefix as pattern. */
export function idSchema<K extends IdKind>(kind: K) {
  return z
    .string()
    .regex(new RegExp(`^${ID_PREFIXES[kind]}_[0-9a-hjkmnp-tv-z]{26}$`), "Not an id of this kind")
    .refine((value): value is Id<K> => isId(kind, value));
}
