import type { Id } from "@/lib/core/ids";
import type { ServiceContext } from "@/lib/services/context";
import { fetchSource } from "@/lib/services/fetches/fetch-source";
import { findDueSources } from "@/lib/services/fetches/find-due-sources";
import type { VirtualClock } from "./virtual-clock";

const TICK_MS = 60_000;
/** In the computer's time: who works so long while another sleeps waits for a lock that the sleeper holds. */
const LOCKED_MS = 1_000;
/** In the computer's time: nothing takes so long but a mistake. */
const STILL_MS = 60_000;

export type WorkforceOptions = {
  readonly ctx: ServiceContext;
  readonly clock: VirtualClock;
  /** Jobs processes that know nothing of each other, and what each does at once. */
  readonly processes: number;
  readonly slots: number;
  readonly hungCount: () => number;
  readonly onAsked: (sourceId: Id<"source">) => Promise<void>;
};

type Process = { readonly waiting: Set<Id<"source">>; readonly running: Set<Id<"source">> };

/**
 * Does what the jobs do, on the virtual clock: each minute every process sends a worker to every source that has a
 * question due, one a source. Time stands while any of them works, and goes on when all of them wait.
 */
export class Workforce {
  private readonly processes: readonly Process[];
  private working = 0;
  private failure: unknown = null;
  private wake: () => void = () => {};

  constructor(private readonly options: WorkforceOptions) {
    this.processes = Array.from({ length: options.processes }, () => ({
      waiting: new Set(),
      running: new Set(),
    }));
    options.clock.onSleep(() => this.wake());
  }

  /** What hangs has to be told, for time to go on. */
  readonly noteHang = (): void => this.wake();

  async runFor(ms: number): Promise<void> {
    const endMs = this.nowMs() + ms;
    while (this.nowMs() < endMs) await this.step(endMs);
    await this.settle();
  }

  /** Something that a person does meanwhile. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    let done = false;
    this.working += 1;
    const result = work().finally(() => {
      this.working -= 1;
      done = true;
      this.wake();
    });
    result.catch(() => undefined);
    while (!done) {
      await this.settle(() => done);
      if (!done) await this.step(this.nowMs() + TICK_MS);
    }
    return await result;
  }

  private nowMs = () => this.options.clock.now().getTime();

  private async step(endMs: number): Promise<void> {
    const { clock } = this.options;
    await this.settle();
    const tickMs = (Math.floor(this.nowMs() / TICK_MS) + 1) * TICK_MS;
    const nextMs = Math.min(endMs, tickMs, clock.nextMs() ?? Number.POSITIVE_INFINITY);
    clock.moveTo(nextMs);
    if (nextMs === tickMs) await this.plan();
  }

  private async plan(): Promise<void> {
    await this.settle();
    const due = await findDueSources({ ctx: this.options.ctx });
    for (const one of this.processes) {
      for (const sourceId of due) one.waiting.add(sourceId);
      this.start(one);
    }
  }

  private start(one: Process): void {
    for (const sourceId of one.waiting) {
      if (one.running.size >= this.options.slots) return;
      if (one.running.has(sourceId)) continue;
      one.waiting.delete(sourceId);
      one.running.add(sourceId);
      this.working += 1;
      void this.ask(one, sourceId);
    }
  }

  private async ask(one: Process, sourceId: Id<"source">): Promise<void> {
    const { ctx, onAsked } = this.options;
    try {
      const { isUnfinished } = await fetchSource({ ctx, input: { sourceId } });
      if (isUnfinished > 0) one.waiting.add(sourceId);
      await onAsked(sourceId);
    } catch (error) {
      this.failure ??= error;
    }
    one.running.delete(sourceId);
    this.start(one);
    this.working -= 1;
    this.wake();
  }

  /** Until everybody who works waits for time to go on. */
  private async settle(isDone: () => boolean = () => false): Promise<void> {
    const { clock, hungCount } = this.options;
    const waiting = () => clock.sleeperCount() + hungCount();
    while (this.working > waiting() && !isDone()) {
      const hasChanged = await this.change(waiting() > 0 ? LOCKED_MS : STILL_MS);
      if (hasChanged || this.failure !== null) continue;
      if (waiting() > 0) break;
      throw new Error("The run stands still.");
    }
    if (this.failure !== null) throw this.failure;
  }

  private change(limitMs: number): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), limitMs);
      this.wake = () => {
        clearTimeout(timer);
        resolve(true);
      };
    });
  }
}
