import { groupBy } from "@/lib/core/group-by";
import { cleanLine, cleanText, clip } from "@/lib/domain/import/clean-text";
import { ListingDraft } from "@/lib/domain/listing/listing-draft.schema";
import type { ToldDraft } from "./tell-drafts";

export type RejectedDraft = { readonly externalId: string | null; readonly reason: string };

export type CheckedDrafts = {
  readonly taken: readonly ToldDraft[];
  readonly rejected: readonly RejectedDraft[];
};

const TITLE_MAX = 500;
const DESCRIPTION_MAX = 20_000;

/** What may be stored of drafts, its text without control characters and cut to length; the others with the reason. */
export function checkDrafts(drafts: readonly ToldDraft[]): CheckedDrafts {
  const taken: ToldDraft[] = [];
  const rejected: RejectedDraft[] = [];
  for (const { draft, toldHash } of drafts) {
    const checked = ListingDraft.safeParse(normalised(draft));
    const reason = checked.success ? reasonAgainst(checked.data) : sentenceOf(checked.error);
    if (reason === null && checked.success) taken.push({ draft: checked.data, toldHash });
    else rejected.push({ externalId: draft.externalId || null, reason: reason ?? "not usable" });
  }
  return { taken, rejected };
}

/**
 * Each external id once: the last that may be stored counts, and those that may not are named. Ids that
 * come once, which are nearly all, are left as they are.
 */
export function dropRepeated(drafts: readonly ToldDraft[]): CheckedDrafts {
  const byId = groupBy(drafts, ({ draft }) => draft.externalId);
  if (byId.size === drafts.length) return { taken: drafts, rejected: [] };
  const taken: ToldDraft[] = [];
  const rejected: RejectedDraft[] = [];
  for (const some of byId.values()) {
    if (some.length === 1) {
      taken.push(...some);
      continue;
    }
    const checked = checkDrafts(some);
    rejected.push(...checked.rejected);
    taken.push(...checked.taken.slice(-1));
  }
  return { taken, rejected };
}

function sentenceOf({
  issues: [issue],
}: {
  issues: readonly { path: PropertyKey[]; message: string }[];
}) {
  return `${issue?.path.join(".") || "listing"}: ${issue?.message ?? "not usable"}`;
}

function reasonAgainst({ price }: ListingDraft): string | null {
  return price.cents < 0 ? "price: below zero" : null;
}

function normalised(draft: ListingDraft): ListingDraft {
  return {
    ...draft,
    title: clip(cleanLine(draft.title), TITLE_MAX),
    description: clip(cleanText(draft.description), DESCRIPTION_MAX),
  };
}
