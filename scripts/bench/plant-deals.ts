import { seededRandom } from "@/lib/core/seeded-random";

const SHARE = 0.05;
const LEAST = 0.5;
const MOST = 0.6;

export type Ask = { readonly askedCents: number; readonly isDeal: boolean };

/**
 * Asks for candidates at these true prices: 5 % of them, drawn from those at or above twice the floor,
 * ask a uniform 50–60 % of their true price, rounded to whole units and never under the floor; the
 * others ask it in full. The recipe for measuring how well deals are found.
 */
export function plantDeals(trueCents: readonly number[], floorCents: number, seed: string): Ask[] {
  const random = seededRandom(`deals ${seed}`);
  const open = [...trueCents.keys()].filter((at) => (trueCents[at] ?? 0) >= 2 * floorCents);
  const planted = new Set(random.shuffle(open).slice(0, Math.round(SHARE * trueCents.length)));
  return trueCents.map((cents, at) => {
    if (!planted.has(at)) return { askedCents: cents, isDeal: false };
    const asked = 100 * Math.round((cents * random.between(LEAST, MOST)) / 100);
    return { askedCents: Math.max(floorCents, asked), isDeal: true };
  });
}
