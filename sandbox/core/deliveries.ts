/** A webhook that a market sends, and what came of it. */
export type Delivery = {
  readonly id: string;
  readonly market: string;
  readonly topic: string;
  readonly url: string;
  readonly attempts: readonly {
    readonly at: Date;
    readonly status: number;
    readonly problem?: string;
  }[];
  readonly state: "waiting" | "delivered" | "given-up";
};

export type DeliveryOrder = {
  readonly market: string;
  readonly topic: string;
  readonly url: string;
  /** Made anew for each attempt, which is counted from 1: signatures hold a time or a count. */
  readonly make: (attempt: number) => { headers: Readonly<Record<string, string>>; body: string };
};

export type Deliveries = {
  /** Sends at once; what fails is tried again on the world's clock. */
  readonly send: (order: DeliveryOrder) => void;
  readonly list: (market?: string) => readonly Delivery[];
  /** Tries again what is due. */
  readonly tick: (now: Date) => void;
  /** When all attempts under way have their answer. */
  readonly settled: () => Promise<void>;
  readonly close: () => void;
};

/** Waits after the first, second, … failed attempt. */
const WAITS_MS = [60_000, 300_000, 1_800_000, 7_200_000];
const TIMEOUT_MS = 5_000;
const KEPT = 2_000;

type Held = { delivery: Delivery; order: DeliveryOrder; dueAt: Date | null };

export function createDeliveries(now: () => Date): Deliveries {
  const held: Held[] = [];
  const underWay = new Set<Promise<void>>();
  const closing = new AbortController();
  let made = 0;

  const post = async (order: DeliveryOrder, attempt: number) => {
    const { headers, body } = order.make(attempt);
    const signal = AbortSignal.any([closing.signal, AbortSignal.timeout(TIMEOUT_MS)]);
    try {
      const answer = await fetch(order.url, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body,
        redirect: "manual",
        signal,
      });
      await answer.arrayBuffer();
      return { status: answer.status };
    } catch (cause) {
      return { status: 0, problem: cause instanceof Error ? cause.message : String(cause) };
    }
  };
  const attempt = async (one: Held) => {
    one.dueAt = null;
    const count = one.delivery.attempts.length + 1;
    const outcome = await post(one.order, count);
    const attempts = [...one.delivery.attempts, { at: now(), ...outcome }];
    const isDelivered = outcome.status >= 200 && outcome.status < 300;
    const wait = WAITS_MS[count - 1];
    const state = isDelivered ? "delivered" : wait === undefined ? "given-up" : "waiting";
    one.delivery = { ...one.delivery, attempts, state };
    if (state === "waiting" && wait !== undefined) one.dueAt = new Date(now().getTime() + wait);
  };
  const start = (one: Held) => {
    const running = attempt(one).finally(() => underWay.delete(running));
    underWay.add(running);
  };
  return {
    send: (order) => {
      made += 1;
      const { market, topic, url } = order;
      const delivery = {
        id: `delivery-${made}`,
        market,
        topic,
        url,
        attempts: [],
        state: "waiting",
      } as const;
      const one: Held = { delivery, order, dueAt: null };
      held.push(one);
      if (held.length > KEPT) held.shift();
      start(one);
    },
    list: (market) =>
      held
        .map(({ delivery }) => delivery)
        .filter((delivery) => market === undefined || delivery.market === market),
    tick: (at) => {
      for (const one of held) if (one.dueAt !== null && one.dueAt <= at) start(one);
    },
    settled: async () => {
      await Promise.all(underWay);
    },
    close: () => closing.abort(),
  };
}
