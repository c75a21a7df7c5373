import { webUrl } from "@/components/deals/web-url";
import type { Deal } from "@/lib/domain/deals/deal.schema";

/** What the island around one deal of a list needs to know of it. */
export function scopeOf(deal: Deal) {
  return {
    id: deal.id,
    title: deal.title,
    url: webUrl(deal.url),
    isSaved: deal.savedAt !== null,
    isHidden: deal.hiddenAt !== null,
  };
}

export const hasPhoto = (deal: Deal): boolean => deal.photoUrls.length > 0;
