import { expect, test } from "vitest";
import { until } from "@/db/test/until";
import { openQueue, queueDepth } from "@/lib/platform/queue";
import type { Job } from "../../define-job";
import { syncSchedules } from "../schedules";
import { probeJob, type QueueHarness, subjectOf } from "./queue-harness";

const nothing: Job["run"] = async () => undefined;

/** Cron entries follow the code. */
export function describeSchedules({ notes, work }: QueueHarness): void {
  test("entries are added, changed, left alone and removed; their next tick is no open job", async () => {
    const hourly = probeJob(nothing, { name: "hourly", cron: "0 * * * *" });
    const nightly = probeJob(nothing, { name: "nightly", cron: "0 3 * * *" });
    const never = probeJob(nothing, { name: "never" });
    expect(await syncSchedules([hourly, nightly, never])).toEqual({ added: 2, removed: 0 });
    expect(await syncSchedules([hourly, nightly, never])).toEqual({ added: 0, removed: 0 });
    expect(await queueDepth()).toBe(0);
    const changed = { ...hourly, cron: "30 * * * *" };
    expect(await syncSchedules([changed, never])).toEqual({ added: 1, removed: 1 });
    const found = await openQueue("default").getJobSchedulers();
    expect(found.map(({ key, pattern, tz }) => [key, pattern, tz])).toEqual([
      ["hourly", "30 * * * *", "UTC"],
    ]);
    expect(new Date(found[0]?.next ?? 0).getUTCMinutes()).toBe(30);
  });

  test("a changed input or number of attempts changes the entry", async () => {
    const entry = { name: "hourly", cron: "0 * * * *", cronInput: { subject: "a" } };
    await syncSchedules([probeJob(nothing, entry)]);
    const other = { ...entry, cronInput: { subject: "b" } };
    expect(await syncSchedules([probeJob(nothing, other)])).toMatchObject({ added: 1 });
    expect(await syncSchedules([probeJob(nothing, { ...other, attempts: 7 })])).toMatchObject({
      added: 1,
    });
    const [found] = await openQueue("default").getJobSchedulers();
    expect(found?.template).toMatchObject({ data: { subject: "b" }, opts: { attempts: 7 } });
  });

  test("a tick that is due survives a sync, and a wiped queue gets its entries back", async () => {
    const job = probeJob(nothing, { name: "each-second", cron: "* * * * * *" });
    await syncSchedules([job]);
    const [entry] = await openQueue("default").getJobSchedulers();
    const tickId = `repeat:each-second:${entry?.next}`;
    await until("the tick is due", () => Date.now() > (entry?.next ?? 0) + 100);
    expect(await syncSchedules([job])).toEqual({ added: 0, removed: 0 });
    expect((await openQueue("default").getJob(tickId))?.id).toBe(tickId);
    await openQueue("default").obliterate({ force: true });
    expect(await syncSchedules([job])).toEqual({ added: 1, removed: 0 });
  });

  test("a tick runs the job with its input; one with a dedupe key is enqueued instead", async () => {
    const seen: string[] = [];
    const run: Job["run"] = async (_ctx, input) => void seen.push(subjectOf(input));
    const cron = "* * * * * *";
    const plain = probeJob(run, { name: "plain", cron, cronInput: { subject: "p" } });
    const keyed = probeJob(run, {
      name: "keyed",
      cron,
      cronInput: { subject: "k" },
      dedupeKey: () => "key",
    });
    await syncSchedules([plain, keyed]);
    work([plain, keyed]);
    await until("both", () => seen.includes("p") && seen.includes("k"));
    expect(notes.some(({ facts }) => facts.job === "keyed" && facts.enqueued === 1)).toBe(true);
  });
}
