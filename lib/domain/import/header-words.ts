import type { ImportField } from "./import-field";

/** Which languages the words below are in; a header may mix them. */
type Language = "en" | "de";

/**
 * How exports call their columns, most telling first, in the form that `normaliseHeader` gives.
 * JSON paths of marketplace APIs ("price.value") come out as their words in order ("price value").
 */
const HEADER_WORDS: Readonly<Record<ImportField, Readonly<Record<Language, readonly string[]>>>> = {
  title: {
    en: [
      "title",
      "name",
      "listing title",
      "item title",
      "product name",
      "product",
      "item name",
      "item",
      "headline",
      "subject",
      "model",
    ],
    de: [
      "titel",
      "bezeichnung",
      "artikelbezeichnung",
      "artikelname",
      "anzeigentitel",
      "produkt",
      "produktname",
      "artikel",
      "uberschrift",
    ],
  },
  price: {
    en: [
      "price",
      "sold price",
      "sale price",
      "final price",
      "price value",
      "price amount",
      "item price",
      "asking price",
      "ask",
      "current price",
      "amount",
      "cost",
    ],
    de: [
      "preis",
      "verkaufspreis",
      "endpreis",
      "angebotspreis",
      "preis vb",
      "vb",
      "betrag",
      "artikelpreis",
    ],
  },
  currency: {
    en: ["currency", "currency code", "price currency", "currency iso"],
    de: ["wahrung", "waehrung"],
  },
  externalId: {
    en: [
      "id",
      "listing id",
      "item id",
      "external id",
      "item number",
      "listing number",
      "ad id",
      "post id",
      "legacy item id",
      "reference",
      "sku",
    ],
    de: [
      "anzeigennummer",
      "anzeigen id",
      "anzeigen nr",
      "artikelnummer",
      "artikel nr",
      "nummer",
      "nr",
    ],
  },
  category: {
    en: [
      "category",
      "category name",
      "category path",
      "categories",
      "product type",
      "type",
      "department",
    ],
    de: ["kategorie", "rubrik", "warengruppe", "kategoriename"],
  },
  brand: {
    en: ["brand", "brand name", "make", "manufacturer", "maker"],
    de: ["marke", "hersteller"],
  },
  condition: {
    en: [
      "condition",
      "item condition",
      "condition name",
      "condition display name",
      "grade",
      "condition slug",
    ],
    de: ["zustand", "artikelzustand", "erhaltung"],
  },
  date: {
    en: [
      "date",
      "sold date",
      "date sold",
      "sold on",
      "sold at",
      "sale date",
      "end date",
      "date ended",
      "listed at",
      "listed on",
      "list date",
      "listing date",
      "date listed",
      "posted",
      "posted at",
      "date posted",
      "published",
      "published at",
      "created at",
      "item creation date",
      "observed on",
    ],
    de: [
      "datum",
      "verkaufsdatum",
      "verkauft am",
      "eingestellt am",
      "erstellt am",
      "angebotsende",
      "beendet am",
      "anzeigendatum",
    ],
  },
  shipping: {
    en: [
      "shipping",
      "shipping cost",
      "shipping price",
      "shipping fee",
      "postage",
      "delivery",
      "delivery cost",
      "shipping options 0 shipping cost value",
      "shipping amount",
    ],
    de: ["versand", "versandkosten", "porto", "lieferung", "lieferkosten"],
  },
  url: {
    en: [
      "url",
      "link",
      "item url",
      "listing url",
      "item web url",
      "web url",
      "href",
      "permalink",
      "product url",
    ],
    de: ["adresse url", "anzeigenlink", "artikellink"],
  },
  photoUrl: {
    en: [
      "photo url",
      "photo",
      "photos",
      "image",
      "images",
      "image url",
      "image urls",
      "photo urls",
      "image image url",
      "picture",
      "picture url",
      "pictures",
      "thumbnail",
    ],
    de: ["bild", "bilder", "foto", "fotos", "bild url"],
  },
  description: {
    en: [
      "description",
      "item description",
      "short description",
      "details",
      "body",
      "text",
      "notes",
    ],
    de: ["beschreibung", "artikelbeschreibung", "anzeigentext"],
  },
  seller: {
    en: [
      "seller",
      "seller name",
      "seller id",
      "seller username",
      "username",
      "shop",
      "store",
      "vendor",
    ],
    de: ["verkaufer", "verkaeufer", "anbieter", "handler", "haendler"],
  },
  location: {
    en: [
      "location",
      "place",
      "city",
      "item location",
      "item location city",
      "neighborhood",
      "neighbourhood",
      "area",
    ],
    de: ["ort", "standort", "artikelstandort", "stadt", "plz ort"],
  },
  latitude: { en: ["latitude", "lat"], de: ["breitengrad", "breite geo"] },
  longitude: { en: ["longitude", "lng", "lon", "long"], de: ["langengrad", "laengengrad"] },
  state: {
    en: ["state", "status", "availability", "listing status"],
    de: ["verfugbarkeit", "verfuegbarkeit", "anzeigenstatus"],
  },
  basis: {
    en: ["price type", "basis", "price basis", "kind of price"],
    de: ["preisart", "preistyp"],
  },
};

const CURRENCY_SIGNS: Readonly<Record<string, string>> = {
  "€": "eur",
  $: "usd",
  "£": "gbp",
};

/** "Preis (€)", "photoUrl", "Price_USD" as lower-case words: "preis eur", "photo url", "price usd". */
export function normaliseHeader(header: string): string {
  return header
    .replace(/[€$£]/g, (sign) => ` ${CURRENCY_SIGNS[sign]} `)
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The words of one field in every language, the most telling of each language first. */
export function wordsOf(field: ImportField): readonly string[] {
  const { en, de } = HEADER_WORDS[field];
  return [...en, ...de];
}

const ALL_WORDS: ReadonlySet<string> = new Set(
  (Object.keys(HEADER_WORDS) as ImportField[]).flatMap(wordsOf),
);

/** Whether a cell could be a column name of a table of goods. */
export function knowsHeader(cell: string): boolean {
  const words = normaliseHeader(cell);
  return ALL_WORDS.has(words) || ALL_WORDS.has(words.replace(/ [a-z]{3}$/, ""));
}
