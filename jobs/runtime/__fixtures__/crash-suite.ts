import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { startChild } from "@/db/test/child-process";
import { startProxy, targetOf, throughProxy } from "@/db/test/proxy";
import { until } from "@/db/test/until";
import { openQueue } from "@/lib/platform/queue";
import type { QueueHarness } from "./queue-harness";

const PROBE_WORKER = "jobs/runtime/__fixtures__/probe-worker.ts";
/** Three crashes at the product's own pace would take most of a minute. */
const PROBE_STALLED_MS = "2000";
const completed = (count: number, limitMs: number) =>
  until(
    `${count} completed jobs`,
    async () => (await openQueue("default").getCompletedCount()) === count,
    limitMs,
  );

/** Real processes that are killed, and two of them at work together. */
export function describeCrashes({ db, kind, server }: QueueHarness): void {
  test("a job whose process is killed three times is completed by the fourth", async () => {
    await openQueue("default").add("survive", { subject: kind }, { attempts: 1 });
    const runs = async () =>
      (await db().execute(sql`select 1 from probe_runs where subject = ${kind}`)).length;
    for (let kills = 1; kills <= 3; kills += 1) {
      const child = startChild(PROBE_WORKER, { PROBE: "hang", PROBE_STALLED_MS });
      await until(`run ${kills}`, async () => (await runs()) === kills, 40_000);
      child.kill("SIGKILL");
      await child.exited;
    }
    const last = startChild(PROBE_WORKER, { PROBE: "finish", PROBE_STALLED_MS });
    await last.says("finished", 40_000);
    await completed(1, 5_000);
    expect(await openQueue("default").getFailedCount()).toBe(0);
    last.kill("SIGTERM");
    expect((await last.exited).code).toBe(0);
  }, 150_000);

  test("two processes and delayed jobs: each does its work once (bullmq issue 4814)", async () => {
    const subjects = Array.from({ length: 150 }, (_, index) => `${kind}-${index}`);
    const children = [1, 2].map(() => startChild(PROBE_WORKER, { PROBE: "delay" }));
    await Promise.all(children.map((child) => child.says("ready")));
    await openQueue("default").addBulk(
      subjects.map((subject) => ({ name: "delayed", data: { subject } })),
    );
    await completed(subjects.length, 40_000);
    const rows = await db().execute(
      sql`select subject, process_id from probe_runs where subject like ${`${kind}-%`}`,
    );
    expect(rows.map((row) => row.subject).sort()).toEqual(subjects.sort());
    expect(new Set(rows.map((row) => row.process_id)).size).toBe(2);
    for (const child of children) child.kill("SIGTERM");
  }, 90_000);

  test.each(["refuse", "hang"] as const)(
    "a server that does %s for three seconds: the worker goes on within five",
    async (mode) => {
      const { name, url } = server();
      const proxy = await startProxy(targetOf(url));
      const child = startChild(PROBE_WORKER, {
        PROBE: "finish",
        [name]: throughProxy(url, proxy),
      });
      await child.says("ready");
      await openQueue("default").add("before", {});
      await completed(1, 5_000);
      await proxy.set(mode);
      await sleep(3_000);
      await proxy.set("pass");
      await openQueue("default").add("after", {});
      await completed(2, 5_000);
      child.kill("SIGKILL");
      await child.exited;
      await proxy.close();
    },
    60_000,
  );
}
