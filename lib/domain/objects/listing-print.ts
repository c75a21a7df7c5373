import { hashWord, mixHash } from "@/lib/core/mix-hash";
import { identify, readTitle } from "@/lib/domain/identity/identify";
import type { Identity } from "@/lib/domain/identity/identity";
import { textRisks } from "@/lib/domain/identity/text-risks";
import type { ListingDraft } from "@/lib/domain/listing/listing-draft.schema";
import { foldText } from "@/lib/domain/matching/fold-text";
import { blockKeysOf } from "./block-keys";
import { sketchOf } from "./description-sketch";
import { type ListingPrint, PRINT_VERSION, type PrintFacts } from "./listing-print.schema";
import type { PhotoHash } from "./photo-hash";
import { sellerNameOf } from "./seller-name";
import { tellingWords } from "./telling-words";

export type PrintInput = {
  readonly listingId: string;
  readonly sourceId: string;
  readonly draft: ListingDraft;
  readonly firstSeenAt: Date;
  /** When it was last seen on offer; of one that is still on offer, now. */
  readonly lastSeenAt: Date;
  /** Of the photos that were looked at; empty where none were. */
  readonly photos: readonly PhotoHash[];
};

const PHOTOS_MAX = 8;
const PLACE_WORDS_MAX = 4;
const PLACE_WORD_LENGTH_MIN = 3;

/** The facts that a listing is compared by, of all that its words say. */
export function factsOf({ exclusion, confirmed, ...facts }: Identity): PrintFacts {
  return {
    ...facts,
    // Broken is a condition, everything else another kind of thing.
    offer: exclusion && exclusion.kind !== "broken" ? exclusion.kind : null,
    isConditionGiven: confirmed.includes("condition"),
    isOfferStated: exclusion?.certainty === "stated" || confirmed.includes("exclusion"),
  };
}

/** JSON knows no negative zero. */
function plain(degrees: number | null): number | null {
  return degrees === 0 ? 0 : degrees;
}

function placeOf({ label, latitude, longitude }: ListingDraft["place"]): ListingPrint["place"] {
  const words = foldText(label ?? "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= PLACE_WORD_LENGTH_MIN)
    .slice(0, PLACE_WORDS_MAX);
  return {
    latitude: plain(latitude),
    longitude: plain(longitude),
    words: [...new Set(words.map(hashWord))],
  };
}

/** A source may say since when a thing is offered; it was then on offer before it was seen. */
function startOf({ draft, firstSeenAt }: PrintInput): number {
  return Math.min(firstSeenAt.getTime(), draft.listedAt?.getTime() ?? Number.POSITIVE_INFINITY);
}

/** What `compareListings` needs of a listing. Never throws; the same listing gives the same print. */
export function printOf(input: PrintInput): ListingPrint {
  const { draft, sourceId } = input;
  const words = tellingWords(readTitle(draft.title));
  const seller = foldText(draft.sellerRef ?? "");
  const firstSeenMs = startOf(input);
  const traces = {
    facts: factsOf(identify(draft)),
    sketch: sketchOf(draft.description),
    photos: input.photos.slice(0, PHOTOS_MAX),
    place: placeOf(draft.place),
    sellerKey: seller === "" ? null : mixHash(hashWord(sourceId), hashWord(seller)),
    sellerName: sellerNameOf(draft.sellerRef),
  };
  return {
    version: PRINT_VERSION,
    listingId: input.listingId,
    sourceId,
    blockKeys: blockKeysOf({ ...traces, words }),
    ...traces,
    titleWords: words.map(({ hash }) => hash).sort((one, other) => one - other),
    saysStockPhoto: textRisks(draft).some(({ code }) => code === "stock-photo"),
    priceCents: draft.price.cents,
    priceCurrency: draft.price.currency,
    state: draft.state,
    firstSeenMs,
    lastSeenMs: Math.max(firstSeenMs, input.lastSeenAt.getTime()),
  };
}
