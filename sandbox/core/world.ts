import type { Market, World } from "../contract";
import { createAuctioneer } from "./auctioneer";
import type { Clock } from "./clock";
import { createCatalogue } from "./create-catalogue";
import { createDeliveries } from "./deliveries";
import { live, populate } from "./life";
import { createPhotos } from "./photos";
import { createQuotas } from "./quotas";
import { createRandom, type Random } from "./random";

/** World time between two looks at what happens. */
const STEP_MS = 10_000;
/** A jump that takes more steps leaves out the first of them. */
const STEPS_AT_ONCE = 20_000;

/** A world that moves. */
export type LivingWorld = World & {
  /** Lets everything happen that is due at the clock's time; the same whatever the size of the jumps. */
  readonly catchUp: () => void;
  /** 0: nothing happens by itself, except that auctions end. 1: about 60 new offers an hour. */
  readonly setPace: (pace: number) => void;
  readonly join: (market: Market) => void;
};

export function createWorld(options: { seed: string; clock: Clock; pace: number }): LivingWorld {
  const { seed, clock } = options;
  // During a jump the time is that of the step, not that of the clock.
  let stepTime: Date | null = null;
  const now = () => stepTime ?? clock.now();
  let pace = options.pace;
  const begin = Math.floor(now().getTime() / STEP_MS);
  let step = begin;
  const markets: Market[] = [];
  const deliveries = createDeliveries(now);
  const streams = new Map<string, Random>();
  const random = (name: string) => {
    const known = streams.get(name) ?? createRandom(`${seed} ${name}`);
    streams.set(name, known);
    return known;
  };
  const catalogue = createCatalogue(seed, now);
  const endAuctions = createAuctioneer(catalogue);

  const happen = (at: Date) => {
    stepTime = at;
    endAuctions(at);
    for (const { id, tick } of markets) {
      const scene = {
        catalogue,
        random: createRandom(`${seed} ${id} ${step - begin}`),
        market: id,
        now: at,
      };
      if (pace > 0) live(scene, STEP_MS, pace);
      tick?.(at);
    }
    deliveries.tick(at);
    stepTime = null;
  };
  return {
    seed,
    now,
    random,
    catalogue,
    photos: createPhotos(),
    quotas: createQuotas(now),
    deliveries,
    setPace: (wanted) => {
      pace = wanted;
    },
    join: (market) => {
      markets.push(market);
      populate({
        catalogue,
        random: random(`first offers of ${market.id}`),
        market: market.id,
        now: now(),
      });
    },
    catchUp: () => {
      const last = Math.floor(clock.now().getTime() / STEP_MS);
      step = Math.max(step, last - STEPS_AT_ONCE);
      while (step < last) {
        step += 1;
        happen(new Date(step * STEP_MS));
      }
    },
  };
}
