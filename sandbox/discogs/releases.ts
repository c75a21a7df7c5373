import type { Kind } from "../core/kinds/kind";
import { RECORD_KINDS } from "../core/kinds/record-kinds";
import { hashOf } from "../core/random";

export type Release = {
  readonly id: number;
  readonly masterId: number;
  readonly artist: string;
  readonly title: string;
  readonly year: number;
  readonly country: string;
  readonly label: string;
  readonly catalogNumber: string;
  readonly descriptions: readonly string[];
  readonly genre: string;
  readonly style: string;
  readonly barcode: string | null;
  /** What a very good plus copy sold for lately, in US cents; null where none was sold. */
  readonly typicalCents: number | null;
};

/** Artist → genre and style; Rock where none is named. */
const STYLES: Readonly<Record<string, readonly [genre: string, style: string]>> = {
  "Miles Davis": ["Jazz", "Modal"],
  "John Coltrane": ["Jazz", "Hard Bop"],
  "Nina Simone": ["Jazz", "Soul-Jazz"],
  "Stevie Wonder": ["Funk / Soul", "Soul"],
  Kraftwerk: ["Electronic", "Krautrock"],
  "Aphex Twin": ["Electronic", "Ambient"],
  "Daft Punk": ["Electronic", "House"],
  "Joy Division": ["Rock", "Post-Punk"],
  "Talking Heads": ["Rock", "New Wave"],
};

function original(kind: Kind, index: number): Release {
  const [genre, style] = STYLES[kind.brand] ?? ["Rock", "Classic Rock"];
  return {
    id: 1_400_000 + index * 1_009,
    masterId: 40_000 + index * 17,
    artist: kind.brand,
    title: kind.model,
    year: Number(kind.facts.year),
    country: kind.facts.country ?? "US",
    label: kind.facts.label ?? "",
    catalogNumber: kind.facts.catalogNumber ?? "",
    descriptions: (kind.facts.format ?? "LP, Album").split(", "),
    genre,
    style,
    barcode: null,
    typicalCents: kind.baseCents,
  };
}

/** Pressed again for a new generation: cheaper, with a barcode, and one in three never sold yet. */
function reissue(first: Release): Release {
  const digits = String(hashOf(`barcode ${first.id}`))
    .padStart(12, "0")
    .slice(0, 12);
  return {
    ...first,
    id: first.id + 9_000_000,
    year: 2_016,
    country: "Europe",
    catalogNumber: `${first.catalogNumber} RE`,
    descriptions: [...first.descriptions, "Reissue", "180 Gram"],
    barcode: digits,
    typicalCents: first.id % 3 === 0 ? null : Math.round((first.typicalCents ?? 0) * 0.6),
  };
}

const ORIGINALS = RECORD_KINDS.map(original);

/** The same on every run. */
export const RELEASES: readonly Release[] = ORIGINALS.flatMap((first) => [first, reissue(first)]);

export const releaseWithId = (id: number) => RELEASES.find((release) => release.id === id);

/** The pressing that a thing of the world is: sellers there have originals. */
export const releaseOf = (artist: string, title: string) =>
  ORIGINALS.find((release) => release.artist === artist && release.title === title);
