import {
  createPostgresBackend,
  createRedisBackend,
  type Job,
  type JobsOptions,
  type Processor,
  runMigrations,
  withBackend,
} from "bullmq";
import pg from "pg";
import { AppError } from "@/lib/core/errors";
import { env } from "./env";
import { logger } from "./logger";

/**
 * `heavy` is for long work, so that it never holds up short work; `upstream` waits for others most of its time. Each
 * queue costs connections.
 */
export const QUEUE_NAMES = ["default", "heavy", "upstream"] as const;
export type QueueName = (typeof QUEUE_NAMES)[number];
export type QueueKind = "redis" | "postgres";

/** What travels through the queue: ids, never objects. */
export type Payload = Record<string, unknown>;

const PRODUCER_CONNECTIONS = 1;
const WORKER_CONNECTIONS = 2;
const LISTEN_CONNECTIONS = 1;
const ENQUEUE_LIMIT_MS = 5_000;
const KEEP_COMPLETED_SECONDS = 3_600;
const KEEP_FAILED_SECONDS = 7 * 86_400;
const REDIS_PREFIX = "deal-scout";

const onRedis = withBackend(createRedisBackend);
const onPostgres = withBackend(createPostgresBackend);

/** Which backend carries the queue: Redis where REDIS_URL is set, PostgreSQL otherwise. */
export function queueKind(): QueueKind {
  return env().REDIS_URL ? "redis" : "postgres";
}

/**
 * PostgreSQL settings of the queue's own, never shared with another pool. `options` in the URL would replace
 * BullMQ's search_path, so it is handed over apart from the URL; BullMQ then appends its own.
 */
function postgresConnection(max: number) {
  const url = new URL(env().DATABASE_URL);
  const options = url.searchParams.get("options");
  url.searchParams.delete("options");
  return {
    connectionString: url.href,
    max,
    application_name: "deal-scout-queue",
    connectionTimeoutMillis: ENQUEUE_LIMIT_MS,
    ...(options ? { options } : {}),
  };
}

function redisConnection(url: string, blocking: boolean) {
  const retryStrategy = (times: number) =>
    Math.min(100 * 2 ** times, 2_000) * (0.5 + Math.random());
  return { url, retryStrategy, maxRetriesPerRequest: blocking ? null : 3 };
}

function makeQueue(name: QueueName) {
  const url = env().REDIS_URL;
  const queue = url
    ? new onRedis.Queue<Payload>(name, {
        connection: redisConnection(url, false),
        prefix: REDIS_PREFIX,
      })
    : new onPostgres.Queue<Payload>(name, { connection: postgresConnection(PRODUCER_CONNECTIONS) });
  queue.on("error", (error: Error) => noteError(name, error));
  return queue;
}
type AnyQueue = ReturnType<typeof makeQueue>;

// On globalThis: next dev loads this module anew on every edit, and each copy would hold connections.
const held = globalThis as { dealScoutQueues?: Map<QueueName, AnyQueue> };

/** The process's handle on one queue; connects on first use. Take it anew for each use, do not keep it. */
export function openQueue(name: QueueName): AnyQueue {
  held.dealScoutQueues ??= new Map();
  const open = held.dealScoutQueues.get(name);
  if (open) return open;
  const queue = makeQueue(name);
  held.dealScoutQueues.set(name, queue);
  // A handle whose first connection failed stays broken for ever; the next use makes a new one.
  queue.waitUntilReady().catch(() => {
    if (held.dealScoutQueues?.get(name) === queue) held.dealScoutQueues.delete(name);
    queue.close().catch(() => undefined);
  });
  return queue;
}

export type EnqueueOptions = {
  readonly attempts: number;
  /** While a job with the same key waits, another is dropped; while one runs, one more follows it. */
  readonly dedupeKey: string | undefined;
};

/** Options of every job of ours: jittered exponential backoff, retention by age (by count is slow on PostgreSQL). */
export function jobOptions(attempts: number): JobsOptions {
  return {
    attempts,
    backoff: { type: "exponential", delay: 1_000, jitter: 0.5 },
    removeOnComplete: { age: KEEP_COMPLETED_SECONDS },
    removeOnFail: { age: KEEP_FAILED_SECONDS },
  };
}

/** Adds one job, or says within five seconds that the queue cannot be reached. */
export async function enqueue(
  queueName: QueueName,
  jobName: string,
  payload: Payload,
  { attempts, dedupeKey }: EnqueueOptions,
): Promise<void> {
  const deduplication = dedupeKey ? { id: dedupeKey, keepLastIfActive: true } : undefined;
  const options = { ...jobOptions(attempts), ...(deduplication ? { deduplication } : {}) };
  try {
    await withLimit(openQueue(queueName).add(jobName, payload, options), ENQUEUE_LIMIT_MS);
  } catch (cause) {
    throw new AppError(
      "UPSTREAM",
      "The work queue cannot be reached right now. Try again in a minute.",
      {
        retryable: true,
        cause,
        context: { queueName, jobName },
      },
    );
  }
}

function withLimit<T>(work: Promise<T>, limitMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${limitMs} ms`)), limitMs);
  });
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}

const NOTE_EVERY_MS = 30_000;
const notedAt = new Map<string, number>();

/** A dead backend fails many times a second; one line per half minute is enough. */
function noteError(name: string, error: Error): void {
  const key = `${name} ${error.message}`;
  const now = performance.now();
  if (now - (notedAt.get(key) ?? -NOTE_EVERY_MS) < NOTE_EVERY_MS) return;
  notedAt.set(key, now);
  logger().warn({ queue: name, error: error.message }, "queue connection");
}

const STALLED_MS = 5_000;

export type WorkerOptions = {
  readonly concurrency: number;
  /** A job whose process died is taken again after once to twice as long. */
  readonly stalledMs?: number;
};

/**
 * Starts taking jobs. One whose process died is taken again after 5 to 10 seconds, at most 50 times;
 * BullMQ's own default gives it up at the second crash.
 */
export function startWorker(
  name: QueueName,
  processor: Processor<Payload>,
  { concurrency, stalledMs = STALLED_MS }: WorkerOptions,
) {
  const url = env().REDIS_URL;
  const options = {
    concurrency,
    lockDuration: stalledMs,
    stalledInterval: stalledMs,
    maxStalledCount: 50,
    runRetryDelay: 1_000,
    // A worker without a limiter may take a job while the queue is held (rateLimit).
    limiter: { max: 1_000_000, duration: 1_000 },
  };
  const worker = url
    ? new onRedis.Worker<Payload>(name, processor, {
        ...options,
        connection: redisConnection(url, true),
        prefix: REDIS_PREFIX,
      })
    : new onPostgres.Worker<Payload>(name, processor, {
        ...options,
        connection: postgresConnection(WORKER_CONNECTIONS),
      });
  worker.on("error", (error: Error) => noteError(name, error));
  return worker;
}
/**
 * The part of a job that the worker needs. Not `log()`: called in parallel it fails on PostgreSQL with a
 * duplicate key (bullmq issue 4682, seen with 6.7.0); runs log through their context.
 */
export type QueueJob = Pick<
  Job<Payload>,
  "id" | "name" | "data" | "opts" | "attemptsMade" | "repeatJobKey" | "moveToWait"
>;
export type QueueWorker = ReturnType<typeof startWorker>;

/** Brings BullMQ's own tables up to date; it takes its own lock. Nothing to do on Redis. */
export async function migrateQueue(): Promise<void> {
  if (queueKind() === "redis") return;
  const pool = new pg.Pool(postgresConnection(1));
  pool.on("error", () => undefined);
  try {
    const client = await pool.connect();
    try {
      await runMigrations(client);
    } finally {
      client.release();
    }
  } finally {
    await pool.end();
  }
}

// BullMQ counts the jobs of a paused queue in a state that its types no longer name.
const OPEN_STATES = ["waiting", "paused" as "waiting", "prioritized", "delayed", "active"] as const;

/** Resolves when the queue answers; UPSTREAM otherwise. */
export async function checkQueue(): Promise<void> {
  try {
    await withLimit(queueDepth(), ENQUEUE_LIMIT_MS);
  } catch (cause) {
    throw new AppError("UPSTREAM", `The work queue on ${queueKind()} does not answer.`, {
      retryable: true,
      cause,
    });
  }
}

/** Jobs that are not finished, over all queues; the next tick of a cron entry counts as none. */
export async function queueDepth(): Promise<number> {
  const depths = await Promise.all(
    QUEUE_NAMES.map(async (name) => {
      const queue = openQueue(name);
      const [counts, schedulers] = await Promise.all([
        queue.getJobCounts(...OPEN_STATES),
        queue.getJobSchedulersCount(),
      ]);
      const open = Object.values(counts).reduce((sum, count) => sum + count, 0);
      return Math.max(0, open - schedulers);
    }),
  );
  return depths.reduce((sum, depth) => sum + depth, 0);
}

/** PostgreSQL connections that a process holds at most for its queues; none on Redis. */
export function queueConnectionsMax(workerCount: number): number {
  if (queueKind() === "redis") return 0;
  return (
    QUEUE_NAMES.length * PRODUCER_CONNECTIONS +
    workerCount * (WORKER_CONNECTIONS + LISTEN_CONNECTIONS)
  );
}

/** Closes the process's queue handles; workers are closed by whoever started them. */
export async function closeQueues(): Promise<void> {
  const queues = [...(held.dealScoutQueues?.values() ?? [])];
  delete held.dealScoutQueues;
  await Promise.all(queues.map((queue) => queue.close()));
}
