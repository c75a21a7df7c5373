/** The floors of the recipe, in units of each set's currency, by how its files are named. */
const FLOORS: Readonly<Record<string, number>> = {
  craigslist: 20,
  electronics: 250,
  guitars: 100,
  mercari: 5,
};

/** Of a set that the recipe does not name: a fifth of what its comps usually cost. */
const MEDIAN_SHARE = 0.2;

/** Price in minor units under which "cheap" alone would find deals. */
export function floorCentsOf(file: string, compCents: readonly number[]): number {
  const known = Object.entries(FLOORS).find(([name]) => file.split("/").at(-1)?.startsWith(name));
  if (known) return 100 * known[1];
  const sorted = [...compCents].sort((left, right) => left - right);
  return Math.round(MEDIAN_SHARE * (sorted[sorted.length >> 1] ?? 0));
}
