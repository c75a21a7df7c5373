import { z } from "zod";
import { forgetExpired } from "@/lib/services/retention/forget-expired";
import { defineJob } from "./define-job";

/** Deletes what must be forgotten by now. Pages leave it out before this comes. */
export const forgetExpiredJob = defineJob({
  name: "forget-expired",
  input: z.object({}),
  queue: "default",
  attempts: 3,
  timeoutMs: 120_000,
  cron: "*/5 * * * *",
  dedupeKey: () => "sweep",
  run: (ctx) => forgetExpired({ ctx }),
});
