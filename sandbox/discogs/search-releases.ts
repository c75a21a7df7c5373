import { matchesWords } from "../kit/matches-words";
import { RELEASES, type Release } from "./releases";

const has = (text: string) => (wanted: string) => matchesWords(wanted, text);

/** Query parameter → whether a release fits it. */
const TESTS: Readonly<Record<string, (release: Release, wanted: string) => boolean>> = {
  q: (release, wanted) =>
    has(
      `${release.artist} ${release.title} ${release.label} ${release.catalogNumber} ${release.barcode ?? ""}`,
    )(wanted),
  title: (release, wanted) => has(`${release.artist} ${release.title}`)(wanted),
  release_title: ({ title }, wanted) => has(title)(wanted),
  artist: ({ artist }, wanted) => has(artist)(wanted),
  label: ({ label }, wanted) => has(label)(wanted),
  catno: ({ catalogNumber }, wanted) => has(catalogNumber)(wanted),
  barcode: ({ barcode }, wanted) => barcode === wanted.replace(/\D/g, ""),
  country: ({ country }, wanted) => has(country)(wanted),
  year: ({ year }, wanted) => String(year) === wanted,
  genre: ({ genre }, wanted) => has(genre)(wanted),
  style: ({ style }, wanted) => has(style)(wanted),
  format: ({ descriptions }, wanted) => has(`Vinyl ${descriptions.join(" ")}`)(wanted),
};

/** The sandbox has releases only: another type finds nothing. */
export function searchReleases(query: URLSearchParams): readonly Release[] {
  const type = query.get("type");
  if (type !== null && type !== "" && type !== "release") return [];
  return RELEASES.filter((release) =>
    Object.entries(TESTS).every(([name, test]) => {
      const wanted = query.get(name) ?? (name === "q" ? query.get("query") : null);
      return wanted === null || wanted === "" || test(release, wanted);
    }),
  );
}
