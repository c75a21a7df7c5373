import type { Condition } from "@/lib/domain/listing/condition";
import type { ShapeName } from "./shapes/shape-registry";

/** How much is known of a kind of goods; `plenty` is 18 to 24 sales. */
export type DemoEvidence = "plenty" | "thin" | "too-little" | "asking-only";

/** One kind of goods in the demo's market, with the model its prices follow. */
export type DemoKind = {
  /** Also its photo's address: lower-case letters, digits and hyphens. */
  readonly slug: string;
  readonly brand: string | null;
  readonly model: string;
  readonly category: string;
  readonly shape: ShapeName;
  /** The tints it comes in; all of the shape's when left out. */
  readonly tints?: readonly number[];
  /** What a seller adds to the title: colour, year, what comes with it. */
  readonly details: readonly [string, ...string[]];
  /** Median all-in price in good condition today, minor units of USD. */
  readonly baseCents: number;
  /** Standard deviation of prices, in log. */
  readonly spread: number;
  /** Change of the price level a year, 1/100 of a percent; negative loses value. */
  readonly driftBps: number;
  /** What sending it costs, minor units; null is fetched by its buyer. */
  readonly shippingCents: number | null;
  /** Likelier ones stand more than once. */
  readonly conditions: readonly [Condition, ...Condition[]];
  readonly evidence: DemoEvidence;
};
