/** Time comes from here, so that tests and replays choose it. */
export type Clock = { readonly now: () => Date };

export function fixedClock(iso: string): Clock {
  return { now: () => new Date(iso) };
}
