import { CompDraft } from "@/lib/domain/comp/comp-draft.schema";
import type { Condition } from "@/lib/domain/listing/condition";
import { attributesOf } from "../attributes-of";
import type { Mapped } from "../found-page";
import { httpUrl } from "../http-url";
import { moneyFromDecimal } from "../money-from-decimal";
import { toDraft } from "../to-draft";
import type { Release, Suggestion } from "./api.schema";

/** Discogs grades by the Goldmine standard, best first. Source: https://support.discogs.com/hc/articles/360001566193 (read 2026-10-03). */
const GRADES: Readonly<Record<string, Condition>> = {
  "Mint (M)": "like_new",
  "Near Mint (NM or M-)": "like_new",
  "Very Good Plus (VG+)": "very_good",
  "Very Good (VG)": "good",
  "Good Plus (G+)": "fair",
  "Good (G)": "fair",
  "Fair (F)": "poor",
  "Poor (P)": "poor",
};

/** The page of the release; `uri` is its path. */
function urlOf({ uri, id }: Release, web: string | undefined): string | null {
  if (!web) return null;
  return httpUrl(web + (uri?.startsWith("/") ? uri : `/release/${id}`));
}

/** One suggested price for one condition: nobody asks it and nobody paid it, and it says so. */
export function mapSuggestion(
  release: Release,
  grade: string,
  price: Suggestion["price"],
  at: { readonly now: Date; readonly web: string | undefined },
): Mapped<CompDraft> {
  const externalId = release.id ? `${release.id}/${grade}` : null;
  return toDraft(CompDraft, {
    externalId,
    title: release.title?.trim().slice(0, 500),
    description: "",
    category: release.format?.[0]?.slice(0, 200) || null,
    brand: null,
    condition: GRADES[grade] ?? "unknown",
    conditionText: grade.slice(0, 120),
    attributes: attributesOf([
      ["price basis", "Price that Discogs suggests for this condition; neither asked nor paid"],
      ["format", release.format],
      ["label", release.label?.[0]],
      ["catalogue number", release.catno],
      ["country", release.country],
      ["year", release.year],
    ]),
    price: moneyFromDecimal(price.value, price.currency),
    shipping: { kind: "unknown", cost: null },
    url: urlOf(release, at.web),
    sellerRef: null,
    basis: "asking",
    observedOn: at.now,
  });
}
