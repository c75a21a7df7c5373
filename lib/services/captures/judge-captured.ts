import { withTransaction } from "@/db/client";
import type { Id } from "@/lib/core/ids";
import type { ListingDraft } from "@/lib/domain/listing/listing-draft.schema";
import { judgementTime } from "@/lib/domain/scoring/judgement-time";
import { judgeListing } from "@/lib/domain/verdict/judge-listing";
import { usesOwnComps } from "@/lib/domain/verdict/own-evidence";
import type { ServiceContext } from "../context";
import { loadMarkets } from "../scores/markets";
import type { CapturedVerdict } from "./internal";

type Input = {
  readonly userId: Id<"user">;
  readonly draft: ListingDraft;
  /** The stored listing of the same ad: what it sold for is no evidence for itself. */
  readonly listingId: Id<"listing"> | null;
};

/** The verdict that the listing would get if it were stored; nothing is written. */
export async function judgeCaptured(
  ctx: ServiceContext,
  { userId, draft, listingId }: Input,
): Promise<CapturedVerdict> {
  const now = ctx.clock.now();
  const [shared, own] = await withTransaction(ctx.db, async (tx) => {
    const markets = await loadMarkets(tx, ctx.db, now);
    return [markets.shared, await markets.ofUser(userId)] as const;
  });
  const subject = { ...draft, listingId };
  const verdict = judgeListing(subject, own?.market ?? shared, {
    now: judgementTime(draft, now),
  });
  return {
    allIn: verdict.allIn,
    value: verdict.value,
    risk: verdict.risk,
    compCount: verdict.evidence.filter(({ rejected }) => rejected === null).length,
    isPersonal: own !== null && (own.isOwnModel || usesOwnComps(verdict, own.ownIds)),
  };
}
