/** The world's time: the computer's, moved by what was asked for, or one that only moves when told to. */
export type Clock = {
  readonly now: () => Date;
  readonly advance: (ms: number) => void;
  readonly isManual: boolean;
};

export function createClock(options: { now?: Date; isManual?: boolean } = {}): Clock {
  const isManual = options.isManual ?? false;
  const startedMs = Date.now();
  let baseMs = options.now?.getTime() ?? startedMs;
  return {
    isManual,
    now: () => new Date(isManual ? baseMs : baseMs + Date.now() - startedMs),
    advance: (ms) => {
      baseMs += ms;
    },
  };
}
