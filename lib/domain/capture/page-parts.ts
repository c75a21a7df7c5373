import type { CurrencyCode } from "@/lib/core/currency";
import type { Parts } from "./choose-fields";
import { type ChosenProduct, chooseProduct, type PageNames } from "./choose-product";
import { currencyOfPage } from "./currency-of-page";
import type { FoundFields } from "./found-fields";
import type { JsonNode } from "./json-node";
import { microdataNodes } from "./microdata-nodes";
import type { PageSnapshot } from "./page-snapshot.schema";
import { type PageText, pageText } from "./page-text";
import { pageTitle } from "./page-title";
import { parseJsonLd } from "./parse-json-ld";
import { photoUrls } from "./photo-urls";
import { type ReadAmount, readAmounts } from "./read-amounts";
import { isProductMeta, pageMeta, readMeta } from "./read-meta";
import { categoryOfTrail, readProduct } from "./read-product";
import { readText } from "./read-text";

export type PageParts = {
  readonly parts: Parts;
  readonly amounts: readonly ReadAmount[];
  readonly text: PageText;
  readonly canonical: string | null;
  /** What the page's data names: one thing, several, or none. */
  readonly data: ChosenProduct["kind"];
  readonly saysProduct: boolean;
};

function fieldsOf(
  nodes: readonly JsonNode[],
  names: PageNames,
  chosen: ChosenProduct,
): FoundFields {
  if (chosen.kind !== "product") return {};
  const found = readProduct(chosen.product, names.url);
  return { ...found, category: found.category ?? categoryOfTrail(nodes, found.title ?? "") };
}

/** What each part of a page says by itself: JSON-LD, then OpenGraph, then microdata, then the visible text. */
export function pageParts(snapshot: PageSnapshot, preferred: CurrencyCode | null): PageParts {
  const { url, heading, title } = snapshot;
  const host = new URL(url).hostname;
  const meta = pageMeta(snapshot.meta);
  const siteName = meta.first("og:site_name");
  const clean = (written: string) => pageTitle(written, { heading, host, siteName });
  const ofMeta = readMeta(meta, url);
  const metaTitle = ofMeta.title === undefined ? undefined : clean(ofMeta.title);
  const names: PageNames = {
    url,
    names: [heading ?? "", metaTitle ?? "", clean(title)].filter((name) => name !== ""),
  };
  const jsonLd = parseJsonLd(snapshot.jsonLd);
  const microdata = microdataNodes(snapshot.microdata);
  const ofJsonLd = chooseProduct(jsonLd, names);
  const ofMicrodata = chooseProduct(microdata, names);
  const usual = currencyOfPage(host, snapshot.lang) ?? preferred;
  const text = pageText(snapshot.text, heading);
  const amounts = readAmounts(text, usual);
  const shownPhotos = photoUrls(snapshot.images, url);
  const ofText: FoundFields = {
    ...readText(text, amounts, usual),
    title: (heading ? clean(heading) : "") || clean(title) || undefined,
    photoUrls: shownPhotos.length > 0 ? shownPhotos : undefined,
  };
  return {
    parts: [
      { origin: "json-ld", found: fieldsOf(jsonLd, names, ofJsonLd) },
      { origin: "open-graph", found: { ...ofMeta, title: metaTitle || undefined } },
      { origin: "microdata", found: fieldsOf(microdata, names, ofMicrodata) },
      { origin: "text", found: ofText },
    ],
    amounts,
    text,
    canonical: meta.first("canonical"),
    data: ofJsonLd.kind === "none" ? ofMicrodata.kind : ofJsonLd.kind,
    saysProduct: isProductMeta(meta),
  };
}
