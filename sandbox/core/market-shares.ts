import type { Category } from "./kinds/kind";

const MUSIC: readonly Category[] = [
  "Electric guitars",
  "Acoustic guitars",
  "Bass guitars",
  "Guitar amplifiers",
  "Effects pedals",
  "Synthesizers",
  "Microphones",
  "Turntables",
  "Headphones",
];

/** How many offers a market holds when the world begins, and which categories it takes; null: all. */
export const MARKET_SHARES: Readonly<
  Record<string, { share: number; idDigits: number; categories: readonly Category[] | null }>
> = {
  ebay: { share: 320, idDigits: 12, categories: null },
  reverb: { share: 160, idDigits: 8, categories: MUSIC },
  etsy: {
    share: 90,
    idDigits: 10,
    categories: ["Ceramics", "Lamps", "Chairs", "Hand tools", "Road bikes"],
  },
  discogs: { share: 120, idDigits: 9, categories: ["Vinyl records"] },
};
