import type {
  CaptureAnswer,
  CaptureSave,
  CaptureVerdict,
} from "@/lib/domain/capture/capture.schema";
import type { CapturedListing, FieldOrigins } from "@/lib/domain/capture/captured-listing.schema";
import type { HostRule } from "@/lib/domain/capture/host-list";
import type { RateLimitRule } from "@/lib/platform/rate-limit";
import { limitKey } from "../auth/limits";
import { requireWriter, type ServiceContext, type UserActor } from "../context";
import { rateLimiterOf } from "../rate-limit/rate-limiter-of";

/** Figures without words: the sentence is written for a reader, where the answer leaves the server. */
export type CapturedVerdict = Omit<CaptureVerdict, "sentence">;

type ListingAnswer = Extract<CaptureAnswer, { kind: "listing" }>;
export type CapturedAnswer =
  | Exclude<CaptureAnswer, ListingAnswer>
  | (Omit<ListingAnswer, "verdict"> & { readonly verdict: CapturedVerdict | null });

/** One listing as it was read, and what its reader wants with it. */
export type Captured = {
  readonly listing: CapturedListing;
  readonly from: FieldOrigins;
  readonly save: CaptureSave | null;
};

/** A person clicks; a program that asks more often than this is a crawler. */
const CAPTURES: RateLimitRule = { name: "captures", points: 60, windowMs: 60_000 };

/** Who may capture now; RATE_LIMITED for who does so too often. */
export async function admitCapture(ctx: ServiceContext): Promise<UserActor> {
  const actor = requireWriter(ctx);
  await rateLimiterOf(ctx, CAPTURES).consume(limitKey(actor.userId));
  return actor;
}

/** What is answered where a site leaves no room for reading its pages; null elsewhere. */
export function refusal(
  rule: HostRule | null,
): Extract<CaptureAnswer, { kind: "not-allowed" }> | null {
  if (rule === null || rule.rule === "capture") return null;
  return { kind: "not-allowed", rule: rule.rule, why: rule.why };
}
