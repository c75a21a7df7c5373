/** Waiting in a clock's own time. */
export type Timers = {
  /** Ends early, without an error, where the signal does. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** Runs something later; returns what calls it off. */
  readonly alarm: (ms: number, ring: () => void) => () => void;
};

/** Time comes from here, so that tests and replays choose it. Without timers of its own it waits as the computer does. */
export type Clock = { readonly now: () => Date; readonly timers?: Timers };

export function fixedClock(iso: string): Clock {
  return { now: () => new Date(iso) };
}
