import { expect, test } from "vitest";
import { until } from "@/db/test/until";
import { openQueue, queueDepth, queueKind } from "@/lib/platform/queue";
import { probeJob, type QueueHarness, subjectOf } from "./queue-harness";

/** Taking jobs, and the depth. */
export function describeRunning({ kind, notes, work }: QueueHarness): void {
  test("the backend is the one of the settings", () => {
    expect(queueKind()).toBe(kind);
  });

  test("a job runs once with its payload, as the system, and leaves one line with its counts", async () => {
    const seen: unknown[] = [];
    const job = probeJob(async (ctx, input) => {
      seen.push([ctx.actor.kind, subjectOf(input)]);
      return { listings: 7 };
    });
    await job.enqueue({ subject: "one" });
    work([job]);
    await until("its log line", () => notes.length > 0);
    await until("an empty queue", async () => (await queueDepth()) === 0);
    expect(seen).toEqual([["system", "one"]]);
    const facts = { job: "probe", id: expect.any(String), attempt: 1, listings: 7 };
    expect(notes).toEqual([
      { level: "info", text: "job done", facts: { ...facts, ms: expect.any(Number) } },
    ]);
  });

  test("depth counts what waits, also while the queue is paused", async () => {
    const job = probeJob(async () => undefined);
    await job.enqueue({});
    await job.enqueue({});
    expect(await queueDepth()).toBe(2);
    await openQueue("default").pause();
    await job.enqueue({});
    expect(await queueDepth()).toBe(3);
  });
}
