import { z } from "zod";

/** What every list takes: how many, and where the last page ended. */
export const PageInput = z.strictObject({
  limit: z.coerce.number<number>().int().min(1).max(100).default(50),
  cursor: z.string().min(1).max(500).optional().describe("`nextCursor` of the page before"),
});

/** What every list answers; `nextCursor` is null on the last page. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}

export type Page<Item> = { items: Item[]; nextCursor: string | null };

/** A filter that may be given once or several times in a query. */
export function oneOrMore<Item extends z.ZodType>(item: Item) {
  return z.union([item, z.array(item).min(1).max(50)]);
}
