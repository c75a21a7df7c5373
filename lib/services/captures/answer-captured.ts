import type { Id } from "@/lib/core/ids";
import { capturedDraft } from "@/lib/domain/capture/captured-draft";
import type { ServiceContext } from "../context";
import type { Captured, CapturedAnswer } from "./internal";
import { judgeCaptured } from "./judge-captured";
import { findCaptured, saveAsComp, saveAsListing } from "./save-captured";

/** Judges what was read and saves it where that is wanted. Judged first: what it sold for is no evidence for itself. */
export async function answerCaptured(
  ctx: ServiceContext,
  userId: Id<"user">,
  { listing, from, save }: Captured,
): Promise<CapturedAnswer> {
  const read = capturedDraft(listing);
  const known = await findCaptured(ctx, userId, listing);
  const verdict =
    read.kind === "draft"
      ? await judgeCaptured(ctx, { userId, draft: read.draft, listingId: known })
      : null;
  const answer = { kind: "listing" as const, listing, from, verdict };
  if (save === null) return { ...answer, savedAs: null, url: null };
  if (save.as === "comp") {
    await saveAsComp(ctx, userId, { listing, listingId: known, save });
    return { ...answer, savedAs: "comp", url: known && `/deals/${known}` };
  }
  const id = await saveAsListing(ctx, userId, { listing, from, read });
  return { ...answer, savedAs: "listing", url: `/deals/${id}` };
}
