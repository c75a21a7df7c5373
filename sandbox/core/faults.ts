import type { FaultKind } from "../contract";

/** A failure that was asked for. Without a count and an end it lasts until it is removed. */
export type Fault = {
  readonly id: string;
  readonly market: string;
  /** Every operation when left out. */
  readonly operation?: string | undefined;
  readonly kind: FaultKind;
  /** How many calls it spoils. */
  readonly count?: number | undefined;
  readonly until?: Date | undefined;
  readonly retryAfterSeconds: number;
  /** The market does the work, and only its answer is lost or spoilt. */
  readonly isAfterWork: boolean;
};

export type Faults = {
  readonly add: (fault: Omit<Fault, "id">) => Fault;
  readonly list: () => readonly Fault[];
  readonly remove: (filter: { id?: string; market?: string }) => number;
  /** The fault for this call, if any; takes one off its count. */
  readonly take: (market: string, operation: string, now: Date) => Fault | null;
};

export function createFaults(): Faults {
  let faults: { fault: Fault; left: number }[] = [];
  let made = 0;
  return {
    add: (wanted) => {
      made += 1;
      const fault = { ...wanted, id: `fault-${made}` };
      faults.push({ fault, left: wanted.count ?? Number.POSITIVE_INFINITY });
      return fault;
    },
    list: () => faults.map(({ fault }) => fault),
    remove: ({ id, market }) => {
      const before = faults.length;
      faults = faults.filter(
        ({ fault }) =>
          (id !== undefined && fault.id !== id) ||
          (market !== undefined && fault.market !== market),
      );
      return before - faults.length;
    },
    take: (market, operation, now) => {
      faults = faults.filter(
        ({ fault, left }) => left > 0 && (fault.until === undefined || now < fault.until),
      );
      const hit = faults.find(
        ({ fault }) =>
          fault.market === market &&
          (fault.operation === undefined || fault.operation === operation),
      );
      if (!hit) return null;
      hit.left -= 1;
      return hit.fault;
    },
  };
}
