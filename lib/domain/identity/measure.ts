/** Units that measures are normalised to: storage, lengths, volume, weight, power and what else tells models apart. */
export const UNIT_IDS = [
  "gb",
  "inch",
  "mm",
  "ml",
  "g",
  "w",
  "v",
  "mah",
  "hz",
  "mhz",
  "mp",
  "km",
  "cc",
  "hp",
  "karat",
  "string",
  "speed",
  "seat",
  "piece",
] as const;
export type UnitId = (typeof UNIT_IDS)[number];

/** A number with its unit: 1 TB is 1024 gb, 1 ft is 12 inch, 1 cm is 10 mm, 1 mile is 1.609 km. */
export type Measure = { readonly unit: UnitId; readonly value: number };
