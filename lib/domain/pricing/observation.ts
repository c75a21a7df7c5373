/** One price brought to the listing's condition: natural log of minor units, and how much it counts. */
export type Observation = { readonly logCents: number; readonly weight: number };

/** By price; equal prices by weight, because where each of them stands depends on which comes first. */
export function byPrice(left: Observation, right: Observation): number {
  return left.logCents - right.logCents || left.weight - right.weight;
}
