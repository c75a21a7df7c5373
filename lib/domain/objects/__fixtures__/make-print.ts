import type { ListingDraft } from "@/lib/domain/listing/listing-draft.schema";
import { type PrintInput, printOf } from "../listing-print";
import type { ListingPrint } from "../listing-print.schema";

const DAY_MS = 86_400_000;
const START = Date.UTC(2026, 0, 1);

const LONG_TEXT =
  "I bought it from my uncle in Leeds four years ago and replaced the strings twice since, there is a small dent near the jack that you can see on the third picture, otherwise it plays like on the first day.";

type Given = Partial<ListingDraft> & {
  readonly id?: string;
  readonly source?: string;
  /** First and last day seen. */
  readonly days?: readonly [number, number];
  readonly photos?: PrintInput["photos"];
  readonly units?: number;
};

/** A listing of a used guitar, gone after ten days; `given` overrides it. */
export function makePrint(given: Given = {}): ListingPrint {
  const { id = "a", source = "x", days = [0, 10], photos = [], units = 500, ...draft } = given;
  return printOf({
    listingId: id,
    sourceId: source,
    draft: {
      externalId: id,
      title: "Fender Player Stratocaster black 2019",
      description: LONG_TEXT,
      category: null,
      brand: null,
      condition: "good",
      conditionText: null,
      attributes: {},
      price: { cents: units * 100, currency: "EUR" },
      shipping: { kind: "unknown", cost: null },
      place: { label: "Leeds", latitude: 53.8, longitude: -1.55 },
      url: null,
      photoUrls: [],
      sellerRef: "annaweber77",
      state: "gone",
      listedAt: null,
      ...draft,
    },
    firstSeenAt: new Date(START + days[0] * DAY_MS),
    lastSeenAt: new Date(START + days[1] * DAY_MS),
    photos,
  });
}
