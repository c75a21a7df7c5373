import { money } from "@/lib/core/money";
import { type SeededRandom, seededRandom } from "@/lib/core/seeded-random";
import type { CompDraft } from "@/lib/domain/comp/comp-draft.schema";
import type { DemoKind } from "./demo-kind";
import { askedCents, typicalCents } from "./demo-price-model";
import { titleOf } from "./title-of";

const DAY_MS = 86_400_000;
const OLDEST_DAYS = 420;
const SELLERS = 240;
/** Sellers ask for more than they get. */
const ASKING_SHARE = 1.1;

function compCount(kind: DemoKind, random: SeededRandom): number {
  switch (kind.evidence) {
    case "plenty":
      return random.integer(18, 24);
    case "thin":
      return 7;
    case "too-little":
      return 2;
    case "asking-only":
      return 14;
  }
}

/** What the kind was sold for (or, for one kind of evidence, asked for) in the last 14 months. */
export function makeDemoComps(kind: DemoKind, seed: string, now: Date): CompDraft[] {
  const random = seededRandom(`${seed} comps ${kind.slug}`);
  const count = compCount(kind, random);
  return Array.from({ length: count }, (_, index) => makeComp(kind, random, index, now));
}

function makeComp(kind: DemoKind, random: SeededRandom, index: number, now: Date): CompDraft {
  const isAsking = kind.evidence === "asking-only";
  // The square makes recent sales likelier.
  const daysAgo = 2 + Math.floor((OLDEST_DAYS - 2) * random.next() ** 2);
  const condition = random.pick(kind.conditions);
  const scatter = Math.exp(kind.spread * random.normal());
  const share = isAsking ? ASKING_SHARE : 1;
  const allInCents = typicalCents(kind, condition, daysAgo) * scatter * share;
  const shipped = kind.shippingCents !== null && random.chance(0.7);
  const shippingCents = shipped ? (kind.shippingCents ?? 0) : 0;
  return {
    externalId: `${kind.slug}-sale-${index + 1}`,
    title: titleOf(kind, random.chance(0.25) ? null : random.pick(kind.details)),
    description: "",
    category: kind.category,
    brand: kind.brand,
    condition,
    conditionText: null,
    attributes: {},
    price: money(askedCents(allInCents - shippingCents), "USD"),
    shipping: shipped
      ? { kind: "known", cost: money(shippingCents, "USD") }
      : { kind: "pickup_only", cost: null },
    url: null,
    sellerRef: `demo-seller-${random.integer(1, SELLERS)}`,
    basis: isAsking ? "asking" : "sold",
    observedOn: new Date(now.getTime() - daysAgo * DAY_MS),
  };
}
