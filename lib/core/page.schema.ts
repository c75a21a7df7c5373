import { z } from "zod";

/** What every list takes: how many, and where the last page ended. */
export const PageInput = z.strictObject({
  limit: z.coerce.number<number>().int().min(1).max(100).default(50),
  cursor: z.string().min(1).max(2_000).optional().describe("`nextCursor` of the page before"),
});

/** What every list answers; `nextCursor` is null on the last page. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}

export type Page<Item> = { items: Item[]; nextCursor: string | null };

/** A sort by one of the named fields; a minus before the name is from high to low. */
export type SortBy<Name extends string> = Name | `-${Name}`;

export function sortBy<Name extends string>(...names: Name[]) {
  const directions = names.flatMap((name): SortBy<Name>[] => [name, `-${name}`]);
  return z.enum(directions).describe("A minus before the name: from high to low");
}

/** A filter that may be given once or several times in a query. */
export function oneOrMore<Item extends z.ZodType>(item: Item) {
  return z.union([item, z.array(item).min(1).max(50)]);
}

/** Yes or no in a query. */
export const QueryFlag = z.enum(["true", "false"]);
