import { hashWord, mixHash } from "@/lib/core/mix-hash";
import type { ListingPrint } from "./listing-print.schema";
import { photoBands } from "./photo-distance";
import type { TellingWord } from "./telling-words";

const MODELS_MAX = 3;
const MODEL_LENGTH_MIN = 3;
const WORDS_MAX = 5;
const SHINGLES_MAX = 5;
const PHOTOS_MAX = 4;
const PLACE_WORDS_MAX = 2;
/** Cells of about 20 km. */
const CELLS_PER_DEGREE = 5;

/** So that keys of different makings do not meet by their values. */
const KIND = { model: 1, words: 2, text: 3, photo: 4, seller: 5, place: 6, name: 7 } as const;

type Input = Pick<
  ListingPrint,
  "facts" | "sketch" | "photos" | "place" | "sellerKey" | "sellerName"
> & { readonly words: readonly TellingWord[] };

function placeKeys({ place }: Input): readonly number[] {
  const keys = place.words.slice(0, PLACE_WORDS_MAX);
  if (place.latitude === null || place.longitude === null) return keys;
  const row = Math.round(place.latitude * CELLS_PER_DEGREE);
  const column = Math.round(place.longitude * CELLS_PER_DEGREE);
  return [...keys, mixHash(row + 90_000, column + 90_000)];
}

function wordPairs(words: readonly number[]): number[] {
  return words.flatMap((one, at) =>
    words.slice(at + 1).map((other) => mixHash(Math.min(one, other), Math.max(one, other))),
  );
}

/**
 * Keys for looking up the listings that one is worth comparing with: model numbers alone, with their place, with the
 * seller and with the seller's name; pairs of telling words; the description; photos. Distinct, ascending, about 50.
 * Keys that many listings share tell nothing and may be passed over.
 */
export function blockKeysOf(input: Input): readonly number[] {
  const models = input.facts.models
    .filter((model) => model.length >= MODEL_LENGTH_MIN)
    .slice(0, MODELS_MAX)
    .map(hashWord);
  const words = input.words.slice(0, WORDS_MAX).map(({ hash }) => hash);
  const things = [...new Set([...models.slice(0, 1), ...words.slice(0, 3)])];
  const places = placeKeys(input);
  const withEach = (kind: number, keys: readonly number[]) =>
    keys.flatMap((key) => things.map((thing) => mixHash(mixHash(kind, key), thing)));
  const keys = [
    ...models.map((model) => mixHash(KIND.model, model)),
    ...wordPairs(words).map((pair) => mixHash(KIND.words, pair)),
    ...input.sketch.slice(0, SHINGLES_MAX).map((shingle) => mixHash(KIND.text, shingle)),
    ...input.photos
      .slice(0, PHOTOS_MAX)
      .flatMap((photo) => photoBands(photo).map((band) => mixHash(KIND.photo, band))),
    ...withEach(KIND.place, places),
    ...withEach(KIND.seller, input.sellerKey === null ? [] : [input.sellerKey]),
    ...withEach(KIND.name, input.sellerName.words),
  ];
  return [...new Set(keys)].sort((one, other) => one - other);
}
