import { z } from "zod";
import { joinListings } from "@/lib/services/objects/join-listings";
import { defineJob } from "./define-job";

/** Finds the object that new listings are of. Enqueued when listings came in; the tick finds those nobody asked for. */
export const joinListingsJob = defineJob({
  name: "join-listings",
  input: z.object({}),
  queue: "default",
  attempts: 3,
  timeoutMs: 90_000,
  cron: "* * * * *",
  dedupeKey: () => "sweep",
  run: async (ctx) => {
    const counts = await joinListings({ ctx });
    if (counts.isUnfinished > 0 && !ctx.signal?.aborted) await joinListingsJob.enqueue({});
    return counts;
  },
});
