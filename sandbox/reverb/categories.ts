import { createHash } from "node:crypto";

export type ReverbCategory = {
  readonly uuid: string;
  readonly name: string;
  readonly fullName: string;
  readonly slug: string;
  readonly rootSlug: string;
};

const slugOf = (name: string) => name.toLowerCase().replace(/[^a-z0-9]+/g, "-");

/** A UUID made from a name: the same on every run. */
function uuidOf(name: string): string {
  const hex = createHash("sha256").update(`category ${name}`).digest("hex");
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}

const category = (root: string, name?: string): ReverbCategory => ({
  uuid: uuidOf(name ? `${root} / ${name}` : root),
  name: name ?? root,
  fullName: name ? `${root} / ${name}` : root,
  slug: slugOf(name ?? root),
  rootSlug: slugOf(root),
});

/** World's category → the names under which Reverb files it. */
const FILED: Readonly<Record<string, readonly [root: string, name?: string]>> = {
  "Electric guitars": ["Electric Guitars", "Solid Body"],
  "Acoustic guitars": ["Acoustic Guitars", "Dreadnought"],
  "Bass guitars": ["Bass Guitars", "4-String"],
  "Guitar amplifiers": ["Amps", "Guitar Amps"],
  "Effects pedals": ["Effects and Pedals", "Pedals"],
  Synthesizers: ["Keyboards and Synths", "Synths"],
  Microphones: ["Pro Audio", "Microphones"],
  Turntables: ["DJ and Lighting Gear", "Turntables"],
  Headphones: ["Pro Audio", "Headphones"],
};

const byWorld = new Map(
  Object.entries(FILED).map(([world, [root, name]]) => [world, category(root, name)]),
);
const roots = [...new Set(Object.values(FILED).map(([root]) => root))].map((root) =>
  category(root),
);
const ACCESSORIES = category("Accessories");

export const CATEGORIES: readonly ReverbCategory[] = [...roots, ...byWorld.values(), ACCESSORIES];

export const categoryWithUuid = (uuid: string) => CATEGORIES.find((one) => one.uuid === uuid);

export const categoryOf = (world: string) => byWorld.get(world) ?? ACCESSORIES;

/** The world's category for a choice of Reverb's: its own name where the world has none for it. */
export function worldCategory(chosen: ReverbCategory): string {
  const filed = [...byWorld].find(([, { uuid }]) => uuid === chosen.uuid);
  return filed?.[0] ?? chosen.name;
}
