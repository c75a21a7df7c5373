/** One price brought to the listing's condition: natural log of minor units, and how much it counts. */
export type Observation = { readonly logCents: number; readonly weight: number };
