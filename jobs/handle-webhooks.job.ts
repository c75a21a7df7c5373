import { z } from "zod";
import { handleWebhookEvents } from "@/lib/services/webhooks/handle-webhook-events";
import { defineJob } from "./define-job";

/** Does what marketplaces' messages ask for. Enqueued when one comes; the tick finds those nobody asked for. */
export const handleWebhooksJob = defineJob({
  name: "handle-webhooks",
  input: z.object({}),
  queue: "default",
  attempts: 3,
  timeoutMs: 120_000,
  cron: "* * * * *",
  dedupeKey: () => "sweep",
  run: (ctx) => handleWebhookEvents({ ctx }),
});
