import { money } from "@/lib/core/money";
import type { CaptureAnswer, CaptureVerdict } from "@/lib/domain/capture/capture.schema";
import type { CapturedListing } from "@/lib/domain/capture/captured-listing.schema";
import type { Band } from "@/lib/domain/verdict/verdict.schema";
import { element } from "./element";
import { moneyText } from "./money-text";

const BANDS: Readonly<Record<Band, string>> = {
  great: "Great",
  good: "Good",
  fair: "Fair",
  high: "High",
  overpriced: "Overpriced",
};

const PRICE_KINDS: Readonly<Record<NonNullable<CapturedListing["priceKind"]>, string>> = {
  asking: "asked",
  "current-bid": "current bid",
  sold: "sold for",
};

const NO_VERDICT = {
  bid: "No verdict: the amount is the bid that the auction stands at, and nobody asks it.",
  "no-price": "No verdict: the page names no price that could be judged.",
} as const;

function rangeView(verdict: CaptureVerdict): HTMLElement[] {
  if (verdict.value.kind !== "scored") return [];
  const { quantiles } = verdict.value.market;
  const { currency } = verdict.allIn;
  const text = (cents: number) => moneyText(money(cents, currency));
  return [
    element(
      "p",
      { class: "range" },
      `Market ${text(quantiles.q10Cents)} to ${text(quantiles.q90Cents)}, middle ${text(quantiles.q50Cents)}`,
    ),
  ];
}

function verdictView(verdict: CaptureVerdict): HTMLElement {
  const band = verdict.value.kind === "scored" ? verdict.value.band : null;
  const words = verdict.sentence.map(({ text, strong }) =>
    strong ? element("strong", {}, text) : text,
  );
  return element(
    "section",
    { class: "verdict", "aria-label": "Verdict" },
    ...(band ? [element("span", { class: `band ${band}` }, BANDS[band])] : []),
    element("p", {}, ...words),
    ...rangeView(verdict),
  );
}

function factsOf(listing: CapturedListing): string {
  const price =
    listing.price && listing.priceKind
      ? `${moneyText(listing.price)} ${PRICE_KINDS[listing.priceKind]}`
      : "No price on this page";
  const shipping = {
    known: listing.shipping?.cost ? `+ ${moneyText(listing.shipping.cost)} shipping` : "",
    free: "free shipping",
    pickup_only: "pick-up only",
    unknown: "",
  };
  const parts = [
    price,
    listing.shipping ? shipping[listing.shipping.kind] : "",
    listing.conditionText ?? "",
    listing.state === "sold" ? "sold" : listing.state === "gone" ? "no longer offered" : "",
  ];
  return parts.filter((part) => part !== "").join(" · ");
}

/** The listing that was read and what Deal-Scout says of it. */
export function listingView(answer: Extract<CaptureAnswer, { kind: "listing" }>): HTMLElement {
  const { listing, verdict } = answer;
  return element(
    "article",
    {},
    element("h1", {}, listing.title),
    element("p", { class: "facts" }, factsOf(listing)),
    verdict
      ? verdictView(verdict)
      : element("p", {}, NO_VERDICT[listing.priceKind === "current-bid" ? "bid" : "no-price"]),
  );
}
