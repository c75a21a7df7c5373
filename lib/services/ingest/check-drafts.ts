import { cleanLine, cleanText, clip } from "@/lib/domain/import/clean-text";
import { ListingDraft } from "@/lib/domain/listing/listing-draft.schema";

export type RejectedDraft = { readonly externalId: string | null; readonly reason: string };

export type CheckedDrafts = {
  /** Each external id once: the last of them counts. */
  readonly taken: readonly ListingDraft[];
  readonly rejected: readonly RejectedDraft[];
};

const TITLE_MAX = 500;
const DESCRIPTION_MAX = 20_000;

/** What may be stored of drafts, its text without control characters and cut to length; the others with the reason. */
export function checkDrafts(drafts: readonly ListingDraft[]): CheckedDrafts {
  const taken = new Map<string, ListingDraft>();
  const rejected: RejectedDraft[] = [];
  for (const draft of drafts) {
    const checked = ListingDraft.safeParse(normalised(draft));
    if (!checked.success) {
      const [issue] = checked.error.issues;
      const reason = `${issue?.path.join(".") || "listing"}: ${issue?.message ?? "not usable"}`;
      rejected.push({ externalId: draft.externalId || null, reason });
      continue;
    }
    if (checked.data.price.cents < 0) {
      rejected.push({ externalId: draft.externalId, reason: "price: below zero" });
      continue;
    }
    taken.delete(checked.data.externalId);
    taken.set(checked.data.externalId, checked.data);
  }
  return { taken: [...taken.values()], rejected };
}

function normalised(draft: ListingDraft): ListingDraft {
  return {
    ...draft,
    title: clip(cleanLine(draft.title), TITLE_MAX),
    description: clip(cleanText(draft.description), DESCRIPTION_MAX),
  };
}
