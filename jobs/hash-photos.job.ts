import { z } from "zod";
import { hashPhotos } from "@/lib/services/photos/hash-photos";
import { defineJob } from "./define-job";
import { joinListingsJob } from "./join-listings.job";

/** Looks at the first photos of new listings, to tell things by them. */
export const hashPhotosJob = defineJob({
  name: "hash-photos",
  input: z.object({}),
  queue: "upstream",
  attempts: 2,
  timeoutMs: 90_000,
  cron: "* * * * *",
  dedupeKey: () => "sweep",
  run: async (ctx) => {
    const counts = await hashPhotos({ ctx });
    if (counts.hashed > 0) await joinListingsJob.enqueue({});
    return counts;
  },
});
