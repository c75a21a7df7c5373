import type { z } from "zod";
import { assert } from "@/lib/core/assert";
import { enqueue, type Payload, type QueueName } from "@/lib/platform/queue";
import type { ServiceContext } from "@/lib/services/context";

/** Counts of what a run did, for its log line. */
export type JobCounts = Record<string, number>;

export type JobDefinition<Input extends z.ZodType> = {
  readonly name: string;
  /** A payload carries ids, not objects. */
  readonly input: Input;
  readonly queue: QueueName;
  readonly attempts: number;
  /** `ctx.signal` aborts after this time, and when the process is told to stop. */
  readonly timeoutMs: number;
  /** Five fields, UTC. The payload of a tick is `cronInput`, or `{}`. */
  readonly cron?: string;
  readonly cronInput?: z.input<Input>;
  /** Without ":" and not a bare integer. What "the same job" means stands at `Job.enqueue`. */
  dedupeKey?(input: z.output<Input>): string;
  /** May run twice, and must: a crashed run is repeated. Never blocks the event loop for a second (its lock would lapse). */
  // biome-ignore lint/suspicious/noConfusingVoidType: a run that counts nothing returns nothing
  run(ctx: ServiceContext, input: z.output<Input>): Promise<JobCounts | void>;
};

export type Job<Input extends z.ZodType = z.ZodType> = JobDefinition<Input> & {
  /**
   * Asks for a run. With a dedupe key: dropped while a job of the same key waits; while one runs,
   * exactly one more follows it, with the newest payload. Throws UPSTREAM when no queue answers; a wrong payload is a bug.
   */
  enqueue(input: z.input<Input>): Promise<void>;
};

/** One job: its name, shape, place, timing and the one verb that it calls. Register it in jobs/registry.ts. */
export function defineJob<Input extends z.ZodType>(definition: JobDefinition<Input>): Job<Input> {
  const { name, input: schema, queue, attempts } = definition;
  assert(/^[a-z]+(-[a-z]+)*$/.test(name), `job name ${name} is kebab-case`);
  return {
    ...definition,
    enqueue: async (input) => {
      const parsed = schema.parse(input);
      const key = definition.dedupeKey?.(parsed);
      assert(key === undefined || isDedupeKey(key), `dedupe key ${key} of ${name}`);
      const dedupeKey = key === undefined ? undefined : `${name}-${key}`;
      await enqueue(queue, name, input as Payload, { attempts, dedupeKey });
    },
  };
}

function isDedupeKey(key: string): boolean {
  return key !== "" && !key.includes(":") && !/^\d+$/.test(key);
}
