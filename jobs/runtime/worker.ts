import { RateLimitError, UnrecoverableError, WaitingError } from "bullmq";
import { AppError } from "@/lib/core/errors";
import { isTransientError } from "@/lib/platform/is-transient-error";
import type { Logger } from "@/lib/platform/logger";
import { openQueue, type QueueJob, type QueueName } from "@/lib/platform/queue";
import type { ServiceContext } from "@/lib/services/context";
import type { Job, JobCounts } from "../define-job";
import { runWithin } from "./run-within";

export type WorkerEnvironment = {
  readonly jobs: readonly Job[];
  readonly contextFor: (signal: AbortSignal) => ServiceContext;
  readonly log: Logger;
  /** Aborts when the process is told to stop; what runs then goes back to the queue. */
  readonly stopping: AbortSignal;
};

/** A queue is held for a minute at most: other jobs share it, and the held job asks again then. */
const HOLD_MS_MAX = 60_000;
const HOLD_MS = 5_000;

type Decision =
  | { readonly kind: "retry" }
  | { readonly kind: "give-up" }
  | { readonly kind: "hold"; readonly holdMs: number };

/** The one place where an error becomes a retry; its twin for HTTP is app/api/_router/base.ts. */
export function decideRetry(error: unknown): Decision {
  if (error instanceof UnrecoverableError) return { kind: "give-up" };
  if (!(error instanceof AppError)) {
    // The database is away: no fault of the job, so it costs no attempt.
    return isTransientError(error) ? { kind: "hold", holdMs: HOLD_MS } : { kind: "retry" };
  }
  switch (error.code) {
    case "INVALID":
    case "UNAUTHENTICATED":
    case "FORBIDDEN":
    case "NOT_FOUND":
    case "CONFLICT":
      return { kind: "give-up" };
    case "RATE_LIMITED":
      return { kind: "hold", holdMs: Math.min(error.retryAfterMs ?? HOLD_MS, HOLD_MS_MAX) };
    case "UPSTREAM":
      return { kind: error.retryable ? "retry" : "give-up" };
    case "INTERNAL":
      return { kind: "retry" };
    default:
      return error.code satisfies never;
  }
}

/** What a BullMQ worker calls for each job of one queue. */
export function createProcessor(queueName: QueueName, environment: WorkerEnvironment) {
  const jobs = new Map(environment.jobs.map((job) => [job.name, job]));
  return async (queued: QueueJob, token: string | undefined, lock: AbortSignal | undefined) => {
    const started = performance.now();
    const facts = { job: queued.name, id: queued.id, attempt: queued.attemptsMade + 1 };
    const ms = () => Math.round(performance.now() - started);
    // A worker that closes may still get one job that it asked for before.
    if (environment.stopping.aborted) return putBack(queued, token);
    try {
      const counts = await runQueued(jobs.get(queued.name), queued, environment, lock);
      environment.log.info({ ...facts, ms: ms(), ...counts }, "job done");
      return counts;
    } catch (error) {
      if (environment.stopping.aborted) {
        environment.log.info({ ...facts, ms: ms() }, "job put back, the process stops");
        return putBack(queued, token);
      }
      const decision = decideRetry(error);
      const final = decision.kind === "give-up" || facts.attempt >= (queued.opts.attempts ?? 1);
      logFailure(environment.log, { ...facts, ms: ms(), ...decision }, error, final);
      if (decision.kind === "retry") throw error;
      if (decision.kind === "give-up") throw new UnrecoverableError(messageOf(error));
      await holdQueue(queueName, decision.holdMs, error);
      throw new RateLimitError();
    }
  };
}

async function putBack(queued: QueueJob, token: string | undefined): Promise<never> {
  await queued.moveToWait(token);
  throw new WaitingError();
}

/** A queue that cannot be told to wait costs the job an attempt, with its own error. */
async function holdQueue(queueName: QueueName, holdMs: number, error: unknown): Promise<void> {
  await openQueue(queueName)
    .rateLimit(holdMs)
    .catch(() => {
      throw error;
    });
}

async function runQueued(
  job: Job | undefined,
  queued: QueueJob,
  environment: WorkerEnvironment,
  lock: AbortSignal | undefined,
): Promise<JobCounts> {
  if (!job) throw new UnrecoverableError(`no job is named ${queued.name}`);
  // BullMQ's schedulers cannot deduplicate, so a tick asks for the job like everybody else does.
  if (queued.repeatJobKey && job.dedupeKey) {
    await job.enqueue(queued.data);
    return { enqueued: 1 };
  }
  const input = job.input.safeParse(queued.data);
  if (!input.success) throw new UnrecoverableError(`payload: ${input.error.message}`);
  const signals = [environment.stopping, ...(lock ? [lock] : [])];
  const counts = await runWithin(job.timeoutMs, signals, (signal) =>
    job.run(environment.contextFor(signal), input.data),
  );
  return counts ?? {};
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Only the last failure is somebody's business tonight. */
function logFailure(log: Logger, facts: object, error: unknown, final: boolean): void {
  const entry = {
    ...facts,
    final,
    ...(error instanceof AppError ? { code: error.code, context: error.context } : {}),
    err: error,
  };
  if (final && !("holdMs" in facts)) log.error(entry, "job failed");
  else log.warn(entry, "job will be tried again");
}
