import { jobOptions, openQueue, QUEUE_NAMES, type QueueName } from "@/lib/platform/queue";
import type { Job } from "../define-job";

/**
 * Makes the queue's cron entries equal to the code's: adds, changes, and removes what is no longer in the code.
 * An entry that is right is left alone, because touching it would drop a tick that is due. Any number of
 * processes may call it.
 */
export async function syncSchedules(
  jobs: readonly Job[],
): Promise<{ added: number; removed: number }> {
  const done = { added: 0, removed: 0 };
  for (const name of QUEUE_NAMES) {
    const wanted = jobs.filter((job) => job.queue === name && job.cron !== undefined);
    done.removed += await removeOthers(name, wanted);
    for (const job of wanted) done.added += (await isScheduled(name, job)) ? 0 : await upsert(job);
  }
  return done;
}

async function removeOthers(name: QueueName, wanted: readonly Job[]): Promise<number> {
  const queue = openQueue(name);
  const names = new Set(wanted.map((job) => job.name));
  const others = (await queue.getJobSchedulers()).filter(({ key }) => !names.has(key));
  for (const { key } of others) await queue.removeJobScheduler(key);
  return others.length;
}

async function isScheduled(name: QueueName, job: Job): Promise<boolean> {
  const found = await openQueue(name).getJobScheduler(job.name);
  if (!found || found.pattern !== job.cron || found.tz !== "UTC") return false;
  const same = JSON.stringify(found.template?.data ?? {}) === JSON.stringify(job.cronInput ?? {});
  return same && found.template?.opts?.attempts === job.attempts;
}

async function upsert(job: Job): Promise<1> {
  await openQueue(job.queue).upsertJobScheduler(
    job.name,
    { pattern: job.cron ?? "", tz: "UTC" },
    {
      name: job.name,
      data: (job.cronInput ?? {}) as Record<string, unknown>,
      opts: jobOptions(job.attempts),
    },
  );
  return 1;
}
