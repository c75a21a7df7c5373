import type { Reply } from "../contract";
import { escapeHtml } from "./consent-page";
import type { Offer } from "./offer";

const CONDITION: Readonly<Record<Offer["condition"], string>> = {
  new: "New",
  like_new: "Like new",
  very_good: "Very good",
  good: "Good",
  fair: "Fair",
  poor: "Poor",
  for_parts: "For parts",
};

const STYLE = `:root{color-scheme:light dark;--page:#f6f6f4;--card:#fff;--ink:#1c1c1a;--soft:#5c5c57;--line:#dcdcd6}
@media(prefers-color-scheme:dark){:root{--page:#171716;--card:#21211f;--ink:#eeeeea;--soft:#a9a9a2;--line:#3a3a36}}
*{box-sizing:border-box}body{margin:0;background:var(--page);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
main{max-width:40rem;margin:0 auto;padding:1rem}article{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:1.25rem;overflow-wrap:anywhere}
img{width:100%;border-radius:8px}h1{font-size:1.25rem;line-height:1.3}.soft{color:var(--soft);font-size:.875rem}.price{font-size:1.5rem;font-weight:700}`;

function structuredData(offer: Offer, photos: readonly string[], url: string) {
  const { title, description, brand, priceCents, currency, state, condition } = offer;
  return {
    "@context": "https://schema.org",
    "@type": "Product",
    name: title,
    description,
    image: photos,
    brand: { "@type": "Brand", name: brand },
    offers: {
      "@type": "Offer",
      url,
      price: (priceCents / 100).toFixed(2),
      priceCurrency: currency,
      availability: `https://schema.org/${state === "live" ? "InStock" : "SoldOut"}`,
      itemCondition: `https://schema.org/${condition === "new" ? "New" : "Used"}Condition`,
    },
  };
}

/** What a browser sees of an offer, with the data in it that such pages carry. */
export function listingPage(offer: Offer, marketName: string, url: string, rootUrl: string): Reply {
  const photos = offer.photos.map((path) => (path.startsWith("/") ? `${rootUrl}${path}` : path));
  const price = `${(offer.priceCents / 100).toFixed(2)} ${offer.currency}`;
  const status = { live: "For sale", sold: "Sold", ended: "This offer has ended" }[offer.state];
  // A "<" in the data would end the script early.
  const data = JSON.stringify(structuredData(offer, photos, url)).replaceAll("<", "\\u003c");
  const [title, text] = [escapeHtml(offer.title), escapeHtml(offer.description)];
  const image = photos[0] === undefined ? "" : escapeHtml(photos[0]);
  const shipping =
    offer.shippingCents === null
      ? "Collection only"
      : `Shipping ${(offer.shippingCents / 100).toFixed(2)} ${offer.currency}`;
  const body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title} | Practice ${escapeHtml(marketName)}</title><meta property="og:type" content="product"><meta property="og:title" content="${title}"><meta property="og:image" content="${image}"><meta property="og:url" content="${escapeHtml(url)}"><meta property="product:price:amount" content="${(offer.priceCents / 100).toFixed(2)}"><meta property="product:price:currency" content="${escapeHtml(offer.currency)}"><script type="application/ld+json">${data}</script><style>${STYLE}</style></head><body><main><article><p class="soft">Practice ${escapeHtml(marketName)}, not the real site</p>${image === "" ? "" : `<img src="${image}" alt="">`}<h1>${title}</h1><p class="price">${escapeHtml(price)}</p><p>${status}. ${CONDITION[offer.condition]}. ${escapeHtml(shipping)}.</p><p>${text}</p><p class="soft">${escapeHtml(offer.place.city)}, ${escapeHtml(offer.place.country)}. Seller: ${escapeHtml(offer.seller)}</p></article></main></body></html>`;
  return { status: 200, headers: { "content-type": "text/html; charset=utf-8" }, body };
}
