import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { until } from "@/db/test/until";
import { AppError } from "@/lib/core/errors";
import { openQueue, queueDepth } from "@/lib/platform/queue";
import { probeJob, type QueueHarness } from "./queue-harness";

const failures = (count: number) =>
  until(`${count} failed jobs`, async () => {
    const failed = await openQueue("default").getFailed();
    return failed.length === count && failed;
  });

/** What an error, a time limit and a stop do to a job. */
export function describeRetries({ notes, work, stopRuns }: QueueHarness): void {
  test("an unknown error is tried again with growing pauses; only the last failure is an error in the log", async () => {
    const at: number[] = [];
    const job = probeJob(async () => {
      at.push(performance.now());
      throw new Error("broke");
    });
    await job.enqueue({});
    work([job]);
    await failures(1);
    const [first = 0, second = 0, third = 0] = at;
    // The pauses are half a second to one, then one to two.
    expect(second - first).toBeGreaterThanOrEqual(490);
    expect(third - second).toBeGreaterThanOrEqual(990);
    expect(notes.map((note) => note.level)).toEqual(["warn", "warn", "error"]);
    expect(notes[2]?.facts).toMatchObject({ attempt: 3, final: true });
  });

  test.each([
    ["INVALID", 1],
    ["UNAUTHENTICATED", 1],
    ["FORBIDDEN", 1],
    ["NOT_FOUND", 1],
    ["CONFLICT", 1],
    ["UPSTREAM", 1],
    ["INTERNAL", 2],
  ] as const)("%s makes %i attempt(s) of two", async (code, attempts) => {
    let runs = 0;
    const job = probeJob(
      async () => {
        runs += 1;
        throw new AppError(code, "No.");
      },
      { attempts: 2 },
    );
    await job.enqueue({});
    work([job]);
    const [failed] = await failures(1);
    expect(runs).toBe(attempts);
    expect(failed?.failedReason).toBe("No.");
  });

  test("a rate limit holds the job, from every worker, without costing an attempt", async () => {
    const at: number[] = [];
    const job = probeJob(
      async () => {
        at.push(performance.now());
        if (at.length < 3) throw new AppError("RATE_LIMITED", "Slow down.", { retryAfterMs: 400 });
      },
      { attempts: 1 },
    );
    await job.enqueue({});
    work([job]);
    work([job]);
    await until("the run that goes through", () => notes.find(({ text }) => text === "job done"));
    expect(notes.map(({ facts }) => facts.attempt)).toEqual([1, 1, 1]);
    expect((at[1] ?? 0) - (at[0] ?? 0)).toBeGreaterThanOrEqual(390);
    expect((at[2] ?? 0) - (at[1] ?? 0)).toBeGreaterThanOrEqual(390);
    expect(await openQueue("default").getFailedCount()).toBe(0);
  });

  test("a payload of the wrong shape and a job that is no more are given up at once", async () => {
    let runs = 0;
    const job = probeJob(async () => {
      runs += 1;
    });
    await expect(job.enqueue({ subject: 5 })).rejects.toThrow();
    await openQueue("default").add("probe", { subject: 5 }, { attempts: 5 });
    await openQueue("default").add("gone-job", {}, { attempts: 5 });
    work([job]);
    const failed = await failures(2);
    expect(failed.map((one) => one.attemptsMade)).toEqual([1, 1]);
    expect(runs).toBe(0);
  });

  test("a run that takes too long is told so", async () => {
    const job = probeJob(
      async (ctx) => {
        await sleep(60_000, undefined, ctx.signal ? { signal: ctx.signal } : {});
      },
      { attempts: 1, timeoutMs: 200 },
    );
    await job.enqueue({});
    work([job]);
    const [failed] = await failures(1);
    expect(failed?.failedReason).toBe("took longer than 200 ms");
  });

  test("a stop puts a running job back without costing an attempt", async () => {
    let runs = 0;
    const job = probeJob(
      async (ctx) => {
        runs += 1;
        if (runs > 1) return;
        await sleep(60_000, undefined, ctx.signal ? { signal: ctx.signal } : {});
      },
      { attempts: 1 },
    );
    await job.enqueue({});
    const first = work([job]);
    await until("the first run", () => runs === 1);
    const closed = first.close();
    stopRuns();
    await closed;
    expect(await queueDepth()).toBe(1);
    expect(runs).toBe(1);
    work([job]);
    await until("the second run", () => notes.find(({ text }) => text === "job done"));
    expect(runs).toBe(2);
  });
}
