import type { SeededRandom } from "@/lib/core/seeded-random";
import type { Tongue } from "./join-phrases";

/** What a made-up site asks of its sellers and tells about them. */
export type Site = {
  readonly id: string;
  readonly tellsSeller: boolean;
  readonly tellsPoint: boolean;
  readonly hasFields: boolean;
  readonly photosMax: number;
  readonly currency: "EUR" | "USD";
};

export const SITES: readonly [Site, ...Site[]] = [
  {
    id: "src_classified",
    tellsSeller: true,
    tellsPoint: true,
    hasFields: false,
    photosMax: 6,
    currency: "EUR",
  },
  {
    id: "src_auction",
    tellsSeller: true,
    tellsPoint: false,
    hasFields: true,
    photosMax: 6,
    currency: "EUR",
  },
  {
    id: "src_flea",
    tellsSeller: true,
    tellsPoint: true,
    hasFields: true,
    photosMax: 4,
    currency: "EUR",
  },
  {
    id: "src_abroad",
    tellsSeller: true,
    tellsPoint: false,
    hasFields: true,
    photosMax: 4,
    currency: "USD",
  },
  {
    id: "src_mail",
    tellsSeller: false,
    tellsPoint: false,
    hasFields: false,
    photosMax: 1,
    currency: "EUR",
  },
];

const TOWNS: readonly [Town, ...Town[]] = [
  { name: "Berlin", latitude: 52.52, longitude: 13.4 },
  { name: "Berlin Kreuzberg", latitude: 52.497, longitude: 13.41 },
  { name: "Hamburg", latitude: 53.55, longitude: 9.99 },
  { name: "München", latitude: 48.14, longitude: 11.58 },
  { name: "Köln", latitude: 50.94, longitude: 6.96 },
  { name: "Bonn", latitude: 50.73, longitude: 7.1 },
  { name: "Leipzig", latitude: 51.34, longitude: 12.37 },
  { name: "Wien", latitude: 48.21, longitude: 16.37 },
  { name: "Zürich", latitude: 47.37, longitude: 8.54 },
  { name: "London", latitude: 51.51, longitude: -0.13 },
  { name: "Bristol", latitude: 51.45, longitude: -2.59 },
  { name: "Austin TX", latitude: 30.27, longitude: -97.74 },
];
export type Town = { readonly name: string; readonly latitude: number; readonly longitude: number };

const FIRST = [
  "anna",
  "tom",
  "julia",
  "max",
  "lena",
  "paul",
  "sara",
  "ben",
  "mia",
  "jonas",
  "emma",
  "felix",
] as const;
const LAST = [
  "weber",
  "smith",
  "keller",
  "brown",
  "wolf",
  "young",
  "lang",
  "moore",
  "peters",
  "hall",
  "kraus",
  "reed",
  "vogel",
  "ward",
  "busch",
  "cole",
] as const;
const WORDS = ["vintage", "garage", "loft", "blue", "retro", "corner", "north", "silver"] as const;
const THINGS = ["fox", "records", "wheels", "finds", "attic", "owl", "audio", "market"] as const;

export type Person = {
  readonly id: string;
  readonly tongue: Tongue;
  readonly town: Town;
  /** As one site shows it; a person may go by another name elsewhere. */
  readonly nameOn: ReadonlyMap<string, string>;
  readonly habits: {
    readonly namesBrand: number;
    readonly namesOptions: number;
    readonly praises: number;
    readonly slips: number;
    readonly shouts: boolean;
    readonly photos: number;
    readonly sentences: number;
    readonly writesTerms: boolean;
    readonly separator: string;
  };
};

function nameOn(id: string, random: SeededRandom, first: string, last: string): string {
  const number = random.integer(1, 999);
  const name = random.pick([
    `${first}${last}`,
    `${first}_${last}${number}`,
    `${first[0]}.${last}`,
    first,
    `${random.pick(WORDS)}${random.pick(THINGS)}${number}`,
    `user_${random.integer(10_000, 9_999_999)}`,
  ]);
  // Short names are taken on every site.
  return name.length < 6 ? `${name}.${id.slice(6)}` : name;
}

/** A site gives a name to one person only, two sites may give it to two. */
export type TakenNames = Set<string>;

function freeName(site: Site, name: string, id: string, taken: TakenNames): string {
  const free = taken.has(`${site.id} ${name}`) ? `${name}${id.slice(6)}` : name;
  taken.add(`${site.id} ${free}`);
  return free;
}

/** Somebody with an own way to write; about half go by one name everywhere. */
export function makePerson(id: string, random: SeededRandom, taken: TakenNames): Person {
  const [first, last] = [random.pick(FIRST), random.pick(LAST)];
  const usual = nameOn(id, random, first, last);
  const isSteady = random.chance(0.5);
  const names = SITES.map((site) => {
    const wanted = isSteady ? usual : nameOn(id, random, first, last);
    return [site.id, freeName(site, wanted, id, taken)] as const;
  });
  const town = random.pick(TOWNS);
  const isEnglish = ["London", "Bristol", "Austin TX"].includes(town.name) || random.chance(0.15);
  return {
    id,
    tongue: isEnglish ? "en" : "de",
    town: {
      name: town.name,
      latitude: town.latitude + random.between(-0.03, 0.03),
      longitude: town.longitude + random.between(-0.03, 0.03),
    },
    nameOn: new Map(names),
    habits: {
      namesBrand: random.pick([0.3, 0.8, 1]),
      namesOptions: random.between(0.4, 1),
      praises: random.between(0, 0.8),
      slips: random.chance(0.3) ? 0.15 : 0.02,
      shouts: random.chance(0.12),
      photos: random.chance(0.08) ? 0 : random.integer(1, 5),
      sentences: random.integer(1, 6),
      writesTerms: random.chance(0.5),
      separator: random.pick([" ", " - ", ", ", " | ", " "]),
    },
  };
}
