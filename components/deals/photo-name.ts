import type { Deal } from "@/lib/domain/deals/deal.schema";

export type PhotoName = { readonly name: string | null; readonly letter: string | null };

/** What stands in for a photo: brand or category, and the first letter or figure of the thing. */
export function photoName(deal: Pick<Deal, "brand" | "category" | "title">): PhotoName {
  const name = deal.brand?.trim() || deal.category?.trim() || null;
  const letter = (name ?? deal.title).match(/[\p{L}\p{N}]/u)?.[0].toUpperCase() ?? null;
  return { name, letter };
}
