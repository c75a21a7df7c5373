import { seededRandom } from "@/lib/core/seeded-random";
import type { Condition } from "@/lib/domain/listing/condition";
import type { TrainingComp } from "../training-comp";

const BRANDS = ["Fender", "Gibson", "Ibanez", "Yamaha"] as const;
const MODELS = ["Alpha", "Bravo", "Delta", "Echo", "Tango", "Zulu"] as const;
const KINDS = { Guitars: 60_000, Amps: 30_000 } as const;
const CONDITIONS: readonly [readonly [Condition, number], ...(readonly [Condition, number])[]] = [
  ["like_new", 0.2],
  ["good", 0],
  ["poor", -0.5],
];

/** Log-normal spread of prices about what brand, model, kind and condition make of them. */
export const NOISE = 0.15;

/** Sales whose price follows from words, brand, category and condition, and from nothing else but noise. */
export function makeMarket(
  count: number,
  { seed = "market", firstDay = 20_000, days = 300 } = {},
): TrainingComp[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, at) => {
    const kind = random.pick<keyof typeof KINDS>(["Guitars", "Amps"]);
    const brand = random.pick(BRANDS);
    const model = random.pick(MODELS);
    const [condition, effect] = random.pick(CONDITIONS);
    const log =
      Math.log(KINDS[kind]) +
      0.35 * BRANDS.indexOf(brand) +
      0.25 * MODELS.indexOf(model) +
      effect +
      NOISE * random.normal();
    return {
      id: `cmp_${seed}_${String(at).padStart(6, "0")}`,
      listingId: null,
      title: `${brand} ${model} ${random.pick(["red", "blue", "case", "nice", "vintage"])}`,
      description: "Works as it should.",
      category: kind,
      brand,
      condition,
      conditionText: condition,
      shippingKind: "free",
      basis: "sold",
      allInCents: Math.round(Math.exp(log)),
      currency: "USD",
      observedDay: firstDay + Math.floor((days * at) / count),
      sellerKey: null,
      trust: 1,
    };
  });
}
