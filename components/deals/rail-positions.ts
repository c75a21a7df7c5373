import type { Quantiles } from "@/lib/domain/verdict/verdict.schema";
import type { RailScale } from "./rail-scale";

/** Percent of the rail's width from its left end, cut at the ends. */
export type RailPositions = {
  readonly q10: number;
  readonly q25: number;
  readonly q50: number;
  readonly q75: number;
  readonly q90: number;
  readonly allIn: number;
  /** The price lies beyond the scale: its mark stands at the end and is hollow. */
  readonly isOff: boolean;
};

type Input = {
  readonly quantiles: Quantiles;
  readonly allInCents: number;
  readonly scale: RailScale;
};

/** Where the parts of a rail stand. A scale without width puts everything in the middle. */
export function railPositions({ quantiles, allInCents, scale }: Input): RailPositions {
  const width = scale.toCents - scale.fromCents;
  const exact = (cents: number) => (width > 0 ? ((cents - scale.fromCents) / width) * 100 : 50);
  const at = (cents: number) => Math.round(Math.min(100, Math.max(0, exact(cents))) * 100) / 100;
  // A hundredth of a percent is not seen, but it is what rounding leaves at the very end.
  const share = Math.round(exact(allInCents) * 100);
  return {
    q10: at(quantiles.q10Cents),
    q25: at(quantiles.q25Cents),
    q50: at(quantiles.q50Cents),
    q75: at(quantiles.q75Cents),
    q90: at(quantiles.q90Cents),
    allIn: at(allInCents),
    isOff: share < 0 || share > 10_000,
  };
}
