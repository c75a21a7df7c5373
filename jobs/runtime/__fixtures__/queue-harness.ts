import { sql } from "drizzle-orm";
import { afterEach, beforeAll } from "vitest";
import { z } from "zod";
import type { Database } from "@/db/client";
import { endChildrenAfterAll } from "@/db/test/child-process";
import { testContext } from "@/db/test/context";
import { testDatabase } from "@/db/test/database";
import { setEnvironment } from "@/db/test/environment";
import type { Logger } from "@/lib/platform/logger";
import {
  closeQueues,
  migrateQueue,
  openQueue,
  QUEUE_NAMES,
  type QueueKind,
  startWorker,
} from "@/lib/platform/queue";
import { defineJob, type Job } from "../../define-job";
import { createProcessor } from "../worker";

/** One line that the worker logged. */
export type Note = { level: string; facts: Record<string, unknown>; text: string };

function noteTaker(notes: Note[]): Logger {
  const at =
    (level: string): Logger["info"] =>
    (facts: object | string, text?: string) =>
      void notes.push({ level, facts: { ...Object(facts) }, text: text ?? "" });
  const log: Logger = {
    debug: at("debug"),
    info: at("info"),
    warn: at("warn"),
    error: at("error"),
    child: () => log,
  };
  return log;
}

const Subject = z.object({ subject: z.string().default("none") });
export const subjectOf = (input: unknown) => Subject.parse(input).subject;

type ProbeOptions = Partial<Omit<Parameters<typeof defineJob<typeof Subject>>[0], "run">>;

/** A job of a test: its run, and what differs from the usual. */
export function probeJob(run: Job["run"], over: ProbeOptions = {}): Job {
  return defineJob({
    name: "probe",
    input: Subject,
    queue: "default",
    attempts: 3,
    timeoutMs: 5_000,
    ...over,
    run,
  });
}

export type QueueHarness = {
  readonly kind: QueueKind;
  readonly notes: Note[];
  readonly db: () => Database;
  /** The setting that names the queue's server, and its value. */
  readonly server: () => { name: "DATABASE_URL" | "REDIS_URL"; url: string };
  /** A worker of this process, as the product runs them; closed after the test. */
  readonly work: (jobs: readonly Job[]) => { close: () => Promise<void> };
  /** What SIGTERM does to running jobs; workers started later are not concerned. */
  readonly stopRuns: () => void;
};

/** A database and a queue of this test file alone; every test starts with an empty queue. */
export function queueHarness(kind: QueueKind, redisUrl?: string): QueueHarness {
  let db: Database | undefined;
  let databaseUrl = "";
  let stopping = new AbortController();
  const workers: { close: () => Promise<void> }[] = [];
  const notes: Note[] = [];
  const found = () => {
    if (!db) throw new Error("the database is there from beforeAll on");
    return db;
  };
  endChildrenAfterAll();

  beforeAll(async () => {
    const made = await testDatabase();
    db = made.db;
    databaseUrl = made.url;
    setEnvironment({ DATABASE_URL: made.url, REDIS_URL: redisUrl });
    await migrateQueue();
    await db.execute(sql`create table probe_runs (subject text not null, process_id int not null)`);
    return closeQueues;
  });

  afterEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.close()));
    notes.length = 0;
    for (const name of QUEUE_NAMES) {
      await openQueue(name).obliterate({ force: true });
      await openQueue(name).resume();
    }
  });

  return {
    kind,
    notes,
    db: found,
    server: () =>
      redisUrl ? { name: "REDIS_URL", url: redisUrl } : { name: "DATABASE_URL", url: databaseUrl },
    work: (jobs) => {
      const contextFor = (signal: AbortSignal) => ({ ...testContext(found()), signal });
      const log = noteTaker(notes);
      const environment = { jobs, contextFor, log, stopping: stopping.signal };
      const processor = createProcessor("default", environment);
      const worker = startWorker("default", processor, { concurrency: 4 });
      workers.push(worker);
      return worker;
    },
    stopRuns: () => {
      stopping.abort();
      stopping = new AbortController();
    },
  };
}
