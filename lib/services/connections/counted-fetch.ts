import type { Limits } from "@/lib/connectors/contract";
import type { ServiceContext } from "../context";
import { OutOfQuota } from "../fetches/out-of-quota";
import { takeQuota } from "../fetches/take-quota";

type Counting = {
  readonly quotaKey: string;
  readonly limits: Limits;
  readonly onCall: () => void;
};

/** A fetch that takes each call from the quota before it is made; throws OutOfQuota where none is left for now. */
export function countedFetch(
  ctx: ServiceContext,
  { quotaKey, limits, onCall }: Counting,
): typeof globalThis.fetch {
  return async (input, init) => {
    const taken = await takeQuota(ctx.db, quotaKey, limits, ctx.clock.now());
    if (taken.kind === "wait") throw new OutOfQuota(taken.until);
    onCall();
    return await globalThis.fetch(input, init);
  };
}
