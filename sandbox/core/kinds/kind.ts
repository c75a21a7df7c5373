/** What the stand-in markets trade in; each market has its own name and number for it. */
export const CATEGORIES = [
  "Electric guitars",
  "Acoustic guitars",
  "Bass guitars",
  "Guitar amplifiers",
  "Effects pedals",
  "Synthesizers",
  "Microphones",
  "Turntables",
  "Headphones",
  "Vinyl records",
  "Digital cameras",
  "Film cameras",
  "Camera lenses",
  "Video game consoles",
  "Building sets",
  "Mobile phones",
  "Laptops",
  "Tablets",
  "Wristwatches",
  "Power tools",
  "Hand tools",
  "Road bikes",
  "Mountain bikes",
  "Chairs",
  "Tables",
  "Lamps",
  "Kitchen machines",
  "Ceramics",
] as const;

export type Category = (typeof CATEGORIES)[number];

/** A kind of goods: things of it are made from these parts. */
export type Kind = {
  readonly brand: string;
  readonly model: string;
  readonly category: Category;
  /** What a good one goes for, in US cents. */
  readonly baseCents: number;
  /** Null: too large to send. */
  readonly shippingCents: number | null;
  /** Words for the title and the description, one or two of which hold for one thing. */
  readonly details: readonly string[];
  readonly facts: Readonly<Record<string, string>>;
};

/** Brand, model, dollars, dollars for sending (null: collection only), details, facts. */
export type KindLine = readonly [
  brand: string,
  model: string,
  dollars: number,
  shippingDollars: number | null,
  details: readonly string[],
  facts?: Readonly<Record<string, string>>,
];

export function kindsOf(category: Category, lines: readonly KindLine[]): readonly Kind[] {
  return lines.map(([brand, model, dollars, shippingDollars, details, facts]) => ({
    brand,
    model,
    category,
    baseCents: dollars * 100,
    shippingCents: shippingDollars === null ? null : shippingDollars * 100,
    details,
    facts: facts ?? {},
  }));
}
