import type { Limits } from "@/lib/connectors/contract";
import { timersOf } from "@/lib/core/timers-of";
import type { ServiceContext } from "../context";
import { OutOfQuota } from "../fetches/out-of-quota";
import { takeQuota } from "../fetches/take-quota";

type Counting = {
  readonly quotaKey: string;
  readonly limits: Limits;
  readonly onCall: () => void;
};

/** A call that may be made so soon is waited for. */
const WAIT_MS_MAX = 3_000;
/** Where many share the keys, somebody else may be faster. */
const WAITS_MAX = 4;

/** A fetch that takes each call from the quota before it is made; throws OutOfQuota where none is left for now. */
export function countedFetch(
  ctx: ServiceContext,
  { quotaKey, limits, onCall }: Counting,
): typeof globalThis.fetch {
  return async (input, init) => {
    for (let waits = 0; ; waits += 1) {
      const now = ctx.clock.now();
      const taken = await takeQuota(ctx.db, quotaKey, limits, now);
      if (taken.kind === "taken") break;
      const waitMs = taken.until.getTime() - now.getTime();
      if (waitMs > WAIT_MS_MAX || waits === WAITS_MAX) throw new OutOfQuota(taken.until);
      await timersOf(ctx.clock).sleep(waitMs, init?.signal ?? ctx.signal);
      init?.signal?.throwIfAborted();
    }
    onCall();
    return await globalThis.fetch(input, init);
  };
}
