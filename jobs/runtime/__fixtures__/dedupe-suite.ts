import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { until } from "@/db/test/until";
import { queueDepth } from "@/lib/platform/queue";
import { probeJob, type QueueHarness, subjectOf } from "./queue-harness";

const noRelease: () => void = () => undefined;

/** One job a key waits; what is asked for after a run began is never lost. */
export function describeDedupe({ work }: QueueHarness): void {
  test("while a job of the same key waits another is dropped; other keys are not", async () => {
    const seen: string[] = [];
    const run = async (_ctx: unknown, input: unknown) => void seen.push(subjectOf(input));
    const job = probeJob(run, { dedupeKey: (input) => subjectOf(input) });
    for (const subject of ["a", "a", "b", "a", "b"]) await job.enqueue({ subject });
    expect(await queueDepth()).toBe(2);
    work([job]);
    await until("an empty queue", async () => (await queueDepth()) === 0);
    expect(seen.sort()).toEqual(["a", "b"]);
  });

  test("what is asked for while the job runs leads to exactly one more run, not beside it", async () => {
    const seen: string[] = [];
    let running = 0;
    let together = 0;
    let release = noRelease;
    const job = probeJob(
      async (_ctx, input) => {
        seen.push(subjectOf(input));
        running += 1;
        together = Math.max(together, running);
        if (seen.length === 1) await new Promise<void>((done) => (release = done));
        running -= 1;
      },
      { dedupeKey: () => "same" },
    );
    await job.enqueue({ subject: "first" });
    work([job]);
    await until("the first run", () => seen.length === 1);
    for (const subject of ["later", "last"]) await job.enqueue({ subject });
    release();
    await until("the second run", () => seen.length === 2);
    await until("an empty queue", async () => (await queueDepth()) === 0);
    await sleep(300);
    expect({ seen, together }).toEqual({ seen: ["first", "last"], together: 1 });
    // The key is free again.
    await job.enqueue({ subject: "after" });
    await until("a third run", () => seen.length === 3);
  });

  test("the run that follows a failed one is not lost either", async () => {
    let runs = 0;
    let release = noRelease;
    const job = probeJob(
      async () => {
        runs += 1;
        if (runs > 1) return;
        await new Promise<void>((done) => (release = done));
        throw new Error("broke");
      },
      { attempts: 1, dedupeKey: () => "same" },
    );
    await job.enqueue({});
    work([job]);
    await until("the first run", () => runs === 1);
    await job.enqueue({});
    release();
    await until("the second run", () => runs === 2);
  });
}
