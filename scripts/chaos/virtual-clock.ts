import type { Clock, Timers } from "@/lib/core/clock";

export type VirtualClock = Clock & {
  readonly timers: Timers;
  /** How many wait in it and do nothing else meanwhile; alarms are not counted. */
  readonly sleeperCount: () => number;
  /** When the next sleep or alarm is over; null: none is set. */
  readonly nextMs: () => number | null;
  /** Time goes on to there, and what is due on the way happens in its order. */
  readonly moveTo: (ms: number) => void;
  /** Told whenever somebody falls asleep. */
  readonly onSleep: (tell: () => void) => void;
};

type Due = { readonly atMs: number; readonly ring: () => void };

/** Time that stands until it is moved; product and stand-in marketplaces follow the same one. */
export function createVirtualClock(start: Date): VirtualClock {
  let nowMs = start.getTime();
  let sleepers = 0;
  let tell = () => {};
  const dues = new Set<Due>();
  const alarm = (ms: number, ring: () => void) => {
    const due = { atMs: nowMs + Math.max(0, ms), ring };
    dues.add(due);
    return () => void dues.delete(due);
  };
  const nextDue = () =>
    [...dues].reduce<Due | null>((next, due) => (next && next.atMs <= due.atMs ? next : due), null);
  const sleep = (ms: number, signal?: AbortSignal) =>
    new Promise<void>((resolve) => {
      if (signal?.aborted) return resolve();
      sleepers += 1;
      const wake = () => {
        sleepers -= 1;
        callOff();
        signal?.removeEventListener("abort", wake);
        resolve();
      };
      const callOff = alarm(ms, wake);
      signal?.addEventListener("abort", wake, { once: true });
      tell();
    });
  return {
    now: () => new Date(nowMs),
    timers: { sleep, alarm },
    sleeperCount: () => sleepers,
    nextMs: () => nextDue()?.atMs ?? null,
    moveTo: (ms) => {
      for (let due = nextDue(); due && due.atMs <= ms; due = nextDue()) {
        nowMs = Math.max(nowMs, due.atMs);
        dues.delete(due);
        due.ring();
      }
      nowMs = Math.max(nowMs, ms);
    },
    onSleep: (listener) => {
      tell = listener;
    },
  };
}
