import { describe } from "vitest";
import type { QueueKind } from "@/lib/platform/queue";
import { describeCrashes } from "./crash-suite";
import { describeDedupe } from "./dedupe-suite";
import { queueHarness } from "./queue-harness";
import { describeRetries } from "./retries-suite";
import { describeRunning } from "./running-suite";
import { describeSchedules } from "./schedules-suite";

/** What the product relies on, the same on each backend. */
export function describeQueue(kind: QueueKind, redisUrl?: string): void {
  const harness = queueHarness(kind, redisUrl);
  describe("runs", () => describeRunning(harness));
  describe("dedupe keys", () => describeDedupe(harness));
  describe("retries", () => describeRetries(harness));
  describe("cron", () => describeSchedules(harness));
  describe("crashes", () => describeCrashes(harness));
}
