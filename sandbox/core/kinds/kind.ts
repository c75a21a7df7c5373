/** What the stand-in markets trade in, and the word for one of it in a title; each market has its own number. */
export const NOUNS = {
  "Electric guitars": "Electric Guitar",
  "Acoustic guitars": "Acoustic Guitar",
  "Bass guitars": "Bass Guitar",
  "Guitar amplifiers": "Guitar Amplifier",
  "Effects pedals": "Effects Pedal",
  Synthesizers: "Synthesizer",
  Microphones: "Microphone",
  Turntables: "Turntable",
  Headphones: "Headphones",
  "Vinyl records": "Vinyl LP",
  "Digital cameras": "Digital Camera",
  "Film cameras": "Film Camera",
  "Camera lenses": "Lens",
  "Video game consoles": "Console",
  "Building sets": "Set",
  "Mobile phones": "Phone",
  Laptops: "Laptop",
  Tablets: "Tablet",
  Wristwatches: "Watch",
  "Power tools": "Power Tool",
  "Hand tools": "Hand Tool",
  "Road bikes": "Road Bike",
  "Mountain bikes": "Mountain Bike",
  Chairs: "Chair",
  Tables: "Table",
  Lamps: "Lamp",
  "Kitchen machines": "Kitchen Machine",
  Ceramics: "Pottery",
} as const;

export type Category = keyof typeof NOUNS;

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
