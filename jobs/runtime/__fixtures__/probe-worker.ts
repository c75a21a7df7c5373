// A worker process of the tests: takes jobs as the product does, and can be killed.
import { setTimeout as sleep } from "node:timers/promises";
import { DelayedError, type Job } from "bullmq";
import { sql } from "drizzle-orm";
import { closeQueues, type Payload, startWorker } from "@/lib/platform/queue";
import { closeProcessContext, processContext } from "@/lib/services/process-context";

// biome-ignore lint/style/noProcessEnv: which behaviour the test asks for
const { PROBE: behaviour, PROBE_STALLED_MS: stalledMs } = process.env;
const { db } = processContext({ kind: "system" });

const note = (subject: unknown) =>
  db.execute(sql`insert into probe_runs values (${String(subject)}, ${process.pid})`);

async function run(job: Job<Payload>, token: string | undefined): Promise<void> {
  if (behaviour === "delay") {
    if (job.delay === 0 && job.attemptsStarted === 1) {
      await job.moveToDelayed(Date.now() + 300, token);
      throw new DelayedError();
    }
    await note(job.data.subject);
    return;
  }
  await note(job.data.subject);
  if (behaviour === "hang") await sleep(600_000);
  process.stdout.write("finished\n");
}

const worker = startWorker("default", run, {
  concurrency: 8,
  ...(stalledMs ? { stalledMs: Number(stalledMs) } : {}),
});
await worker.waitUntilReady();
process.stdout.write("ready\n");

process.on("SIGTERM", async () => {
  await worker.close();
  await Promise.all([closeQueues(), closeProcessContext()]);
  process.exit(0);
});
