import { hostname } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { env } from "@/lib/platform/env";
import { isTransientError } from "@/lib/platform/is-transient-error";
import { logAllowedHosts } from "@/lib/platform/log-allowed-hosts";
import {
  checkQueue,
  closeQueues,
  migrateQueue,
  QUEUE_NAMES,
  type QueueName,
  type QueueWorker,
  queueConnectionsMax,
  queueKind,
  startWorker,
} from "@/lib/platform/queue";
import { reasonOf } from "@/lib/platform/reason-of";
import { logKeptTerms } from "@/lib/services/connections/log-kept-terms";
import { logKeyProblems } from "@/lib/services/connections/log-key-problems";
import type { ServiceContext } from "@/lib/services/context";
import { checkConnectionBudget } from "@/lib/services/health/check-connection-budget";
import { deleteDeadHeartbeats } from "@/lib/services/heartbeats/delete-dead-heartbeats";
import { deleteHeartbeat } from "@/lib/services/heartbeats/delete-heartbeat";
import { getWorkerStatus } from "@/lib/services/heartbeats/get-worker-status";
import { recordHeartbeat } from "@/lib/services/heartbeats/record-heartbeat";
import { migrateInstallation } from "@/lib/services/installation/migrate-installation";
import { closeProcessContext, processContext } from "@/lib/services/process-context";
import type { Job } from "../define-job";
import { repeatUntil } from "./repeat-until";
import { syncSchedules } from "./schedules";
import { createProcessor } from "./worker";

/** Two of the heavy ones: a training goes on for minutes, and an import must not wait for it. */
const CONCURRENCY: Record<QueueName, number> = { default: 4, heavy: 2, upstream: 8 };
const HEARTBEAT_EVERY_MS = 5_000;
const SCHEDULES_EVERY_MS = 30_000;
/** What runs may end by itself for so long, then its signal aborts; after the second time it is left behind. */
const FINISH_MS = 3_000;
const DRAIN_MS = 7_000;
const LEAVE_MS = 800;
const PAUSE_MS_MAX = 15_000;

export type Runtime = { readonly stop: () => Promise<void> };

/**
 * The jobs process: waits for the database, migrates, checks its connections, then works until `stop()`.
 * Throws one error with one sentence when it must not run.
 */
export async function startRuntime(jobs: readonly Job[]): Promise<Runtime> {
  const ctx = processContext({ kind: "system" });
  logAllowedHosts(ctx.log, env().FETCH_ALLOWED_HOSTS);
  logKeptTerms(ctx.log);
  logKeyProblems(ctx.log);
  await waitForServers(ctx);
  const prefix = `${hostname()}-`;
  const workerId = `${prefix}${process.pid}-${ctx.clock.now().getTime().toString(36)}`;
  await deleteDeadHeartbeats({ ctx, input: { workerIdPrefix: prefix, isAlive } });
  await checkBudget(ctx);

  const ending = new AbortController();
  const contextFor = (signal: AbortSignal) => processContext({ kind: "system" }, signal);
  const environment = { jobs, contextFor, log: ctx.log, stopping: ending.signal };
  await syncSchedules(jobs);
  const workers = QUEUE_NAMES.map((name) =>
    startWorker(name, createProcessor(name, environment), { concurrency: CONCURRENCY[name] }),
  );
  // A worker whose first connection failed would take no job for ever: better not to start.
  await Promise.all(workers.map((worker) => worker.waitUntilReady()));
  const loopsStop = new AbortController();
  const loops = [
    repeatUntil(
      loopsStop.signal,
      HEARTBEAT_EVERY_MS,
      () => recordHeartbeat({ ctx, input: { workerId, processId: process.pid } }),
      (error) => ctx.log.warn({ error: reasonOf(error) }, "heartbeat"),
    ),
    repeatUntil(loopsStop.signal, SCHEDULES_EVERY_MS, keepSchedules(jobs, ctx), (error) =>
      ctx.log.warn({ error: reasonOf(error) }, "schedules"),
    ),
  ];
  ctx.log.info({ workerId, queue: queueKind(), jobs: jobs.length }, "jobs process is ready");
  return {
    stop: async () => {
      loopsStop.abort();
      await drain(workers, ending);
      await Promise.race([leave(ctx, workerId, loops), sleep(LEAVE_MS)]);
    },
  };
}

async function leave(ctx: ServiceContext, workerId: string, loops: Promise<void>[]): Promise<void> {
  await Promise.all(loops);
  await deleteHeartbeat({ ctx, input: { workerId } }).catch(() => undefined);
  await Promise.all([closeQueues(), closeProcessContext()]);
}

/** A server that is away is waited for, with one line a turn and ever longer pauses; other errors are fatal. */
async function waitForServers(ctx: ServiceContext): Promise<void> {
  for (let pauseMs = 2_000; ; pauseMs = Math.min(pauseMs * 2, PAUSE_MS_MAX)) {
    try {
      await migrateInstallation({ ctx });
      return await checkQueue();
    } catch (error) {
      if (!isTransientError(error)) throw error;
      ctx.log.warn({ error: reasonOf(error), pauseMs }, "waiting for the database and the queue");
      await sleep(pauseMs);
    }
  }
}

async function checkBudget(ctx: ServiceContext): Promise<void> {
  const { workers } = await getWorkerStatus({ ctx });
  const pool = env().DATABASE_POOL_SIZE;
  const perJobsProcess = pool + queueConnectionsMax(QUEUE_NAMES.length);
  const web = pool + queueConnectionsMax(0);
  await checkConnectionBudget({
    ctx,
    input: { perJobsProcess, jobsProcesses: workers + 1, web },
  });
}

/** Rebuilds what a wiped Redis or a dropped schema took along. */
function keepSchedules(jobs: readonly Job[], ctx: ServiceContext): () => Promise<void> {
  return async () => {
    try {
      await syncSchedules(jobs);
    } catch (error) {
      ctx.log.warn({ error: reasonOf(error) }, "schedules could not be read, checking the queue");
      await migrateQueue();
      await syncSchedules(jobs);
    }
  };
}

async function drain(workers: readonly QueueWorker[], ending: AbortController): Promise<void> {
  const closed = Promise.all(workers.map((worker) => worker.close()));
  const late = setTimeout(() => ending.abort(new Error("the process stops")), FINISH_MS);
  await Promise.race([closed, sleep(DRAIN_MS)]);
  clearTimeout(late);
  ending.abort();
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
