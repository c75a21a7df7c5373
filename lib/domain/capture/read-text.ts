import type { CurrencyCode } from "@/lib/core/currency";
import type { Place } from "@/lib/domain/listing/listing-draft.schema";
import { conditionOfWords } from "./condition-of-words";
import type { FoundFields } from "./found-fields";
import { isLabel, labelledLine } from "./labelled-line";
import type { PageText } from "./page-text";
import { plainLine, plainText } from "./plain-text";
import { priceInText } from "./price-in-text";
import type { ReadAmount } from "./read-amounts";
import { shippingInText } from "./shipping-in-text";
import { stateInText } from "./state-in-text";
import { wordsFor } from "./words/all-page-words";

const CONDITION = wordsFor("conditionLabels");
const PLACE = wordsFor("placeLabels");
const SELLER = wordsFor("sellerLabels");
const BRAND = wordsFor("brandLabels");
const DESCRIPTION = wordsFor("descriptionLabels");
const DESCRIPTION_LENGTH = 10_000;

/** "Listed 2 days ago in Portland, OR" is how one large site tells the place. */
const LISTED_IN =
  /^(?:listed|posted) .{1,40}\b(?:ago|yesterday|today|hour|week)\b.{0,10} in (\p{Lu}[^·|]{1,60})$/iu;
/** "10115 Berlin - Mitte" on a line of its own. */
const POSTCODE_LINE = /^(?:[A-Z]-)?\d{4,5} \p{Lu}[\p{L} .\-/()]{1,60}$/u;
const POSTCODE_REACH = 12;

function placeInText(page: PageText): Place | null {
  const named = (label: string): Place => ({
    label: plainLine(label, 200),
    latitude: null,
    longitude: null,
  });
  const labelled = labelledLine(page, PLACE, 80);
  if (labelled !== null && /\p{L}/u.test(labelled)) return named(labelled);
  const listed = page.lines
    .map((line) => (line.length > 120 ? null : LISTED_IN.exec(line)?.[1]))
    .find(Boolean);
  if (listed) return named(listed);
  const near = page.lines.slice(Math.max(0, page.headingAt - 3), page.headingAt + POSTCODE_REACH);
  const postcode = near.find((line) => line.length <= 80 && POSTCODE_LINE.test(line));
  return postcode === undefined ? null : named(postcode);
}

/** The lines under a heading such as "Description", up to the next heading that is known. */
function descriptionInText({ lines, plain }: PageText): string | null {
  const from = plain.findIndex((line, at) => DESCRIPTION.has(line) && at > 0);
  if (from < 0) return null;
  const rest = plain.slice(from + 1);
  const length = rest.findIndex((line) => isLabel(line));
  const body = lines.slice(from + 1, length < 0 ? undefined : from + 1 + length);
  const text = plainText(body.join("\n").replaceAll("~~", ""), DESCRIPTION_LENGTH);
  return text === "" ? null : text;
}

function labelledName(
  page: PageText,
  labels: ReadonlySet<string>,
  length: number,
): string | undefined {
  const value = labelledLine(page, labels, length);
  const name = value === null ? "" : plainLine(value.replaceAll("~~", ""), length);
  return /[\p{L}\p{N}]/u.test(name) ? name : undefined;
}

/** Lines below a label in which a shop lists the conditions to choose from. */
const CHOICES_REACH = 5;

/** "Condition", then "Fair", "Good", "Excellent": the page does not say which one it is. */
function offersSeveralConditions({ lines, plain }: PageText): boolean {
  const from = plain.findIndex((line) => CONDITION.has(line));
  if (from < 0) return false;
  const below = lines.slice(from + 1, from + 1 + CHOICES_REACH).filter((line) => line.length <= 80);
  const known = below.map(conditionOfWords).filter((condition) => condition !== "unknown");
  return new Set(known).size > 1;
}

/** What the visible text of a page says of the thing that it offers; only what it says in so many words. */
export function readText(
  page: PageText,
  amounts: readonly ReadAmount[],
  usual: CurrencyCode | null,
): FoundFields {
  const price = priceInText(page, amounts, usual);
  const conditionText = offersSeveralConditions(page)
    ? undefined
    : labelledName(page, CONDITION, 80);
  const state = stateInText(page) ?? (price?.kind === "sold" ? "sold" : null);
  return {
    ...(price ? { price: price.money, priceKind: price.kind } : {}),
    ...(conditionText ? { conditionText, condition: conditionOfWords(conditionText) } : {}),
    shipping: shippingInText(page, amounts) ?? undefined,
    place: placeInText(page) ?? undefined,
    sellerRef: labelledName(page, SELLER, 80),
    brand: labelledName(page, BRAND, 60),
    description: descriptionInText(page) ?? undefined,
    state: state ?? undefined,
  };
}
