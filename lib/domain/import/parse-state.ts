import type { ListingState } from "@/lib/domain/listing/listing-draft.schema";
import { plainWords } from "@/lib/domain/listing/plain-words";

type Language = "en" | "de";

/** A reserved or pending ad may come back, so it is still active. */
const WORDS: Readonly<Record<ListingState, Readonly<Record<Language, readonly string[]>>>> = {
  active: {
    en: [
      "active",
      "available",
      "for sale",
      "live",
      "online",
      "listed",
      "in stock",
      "instock",
      "open",
      "published",
      "reserved",
      "pending",
      "on hold",
    ],
    de: ["aktiv", "verfugbar", "zu verkaufen", "reserviert", "auf lager"],
  },
  sold: { en: ["sold", "sold out", "soldout", "completed"], de: ["verkauft", "ausverkauft"] },
  gone: {
    en: [
      "gone",
      "ended",
      "expired",
      "removed",
      "deleted",
      "inactive",
      "unavailable",
      "out of stock",
      "outofstock",
      "discontinued",
    ],
    de: ["beendet", "abgelaufen", "geloscht", "inaktiv", "nicht verfugbar", "deaktiviert"],
  },
};

const BY_WORDS = new Map(
  (Object.keys(WORDS) as ListingState[]).flatMap((state) =>
    [...WORDS[state].en, ...WORDS[state].de].map((words) => [words, state] as const),
  ),
);

/** Whether an ad still stands, by the word of a column such as "status"; null when not known. */
export function parseState(text: string): ListingState | null {
  const words = plainWords(text);
  return BY_WORDS.get(words) ?? BY_WORDS.get(words.replace(/^https? schema org /, "")) ?? null;
}
