import { z } from "zod";
import { readMails } from "@/lib/services/saved-mails/read-mails";
import { defineJob } from "./define-job";
import { scoreDueListingsJob } from "./score-due-listings.job";

/** Reads mails that came in. Enqueued when some do; the tick finds those nobody asked for, and newer parsers. */
export const readMailsJob = defineJob({
  name: "read-mails",
  input: z.object({}),
  queue: "default",
  attempts: 3,
  timeoutMs: 120_000,
  cron: "* * * * *",
  dedupeKey: () => "sweep",
  run: async (ctx) => {
    const counts = await readMails({ ctx });
    if (counts.rowsIn > 0) await scoreDueListingsJob.enqueue({});
    if (counts.isUnfinished > 0 && !ctx.signal?.aborted) await readMailsJob.enqueue({});
    return counts;
  },
});
