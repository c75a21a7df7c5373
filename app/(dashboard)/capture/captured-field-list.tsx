import { CONDITION_WORDS } from "@/components/deals/condition-words";
import type { DealFormat } from "@/components/deals/deal-format";
import { shippingWords } from "@/components/deals/effort-words";
import { formatDay } from "@/components/format/format-day";
import { formatMoney } from "@/components/format/format-money";
import { Tag } from "@/components/ui/tag";
import { utcDay } from "@/lib/core/utc-day";
import type {
  CapturedField,
  CapturedListing,
  FieldOrigin,
  FieldOrigins,
} from "@/lib/domain/capture/captured-listing.schema";

const ORIGINS: Readonly<Record<FieldOrigin, { readonly short: string; readonly long: string }>> = {
  "json-ld": { short: "page data", long: "From the page’s own data (JSON-LD)" },
  "open-graph": { short: "page data", long: "From the page’s own data (OpenGraph)" },
  microdata: { short: "page data", long: "From the page’s own data (microdata)" },
  text: { short: "text", long: "From the words that can be read" },
};
const STATES = { active: "For sale", sold: "Sold", gone: "No longer offered" } as const;
const PRICE_KINDS = {
  asking: "asked",
  "current-bid": "bid so far",
  sold: "sold for",
} as const;
const DESCRIPTION_LENGTH = 280;

type Row = { readonly field: CapturedField; readonly label: string; readonly value: string | null };

function clipped(text: string | null): string | null {
  if (text === null || text.length <= DESCRIPTION_LENGTH) return text;
  return `${text.slice(0, DESCRIPTION_LENGTH).trimEnd()} …`;
}

function priceWords({ price, priceKind }: CapturedListing, { locale }: DealFormat): string | null {
  if (price === null) return null;
  const kind = priceKind ? PRICE_KINDS[priceKind] : "";
  return `${formatMoney(price, locale, { cents: price.cents % 100 !== 0 })} ${kind}`.trim();
}

function conditionWords({ condition, conditionText }: CapturedListing): string | null {
  if (condition === "unknown") return conditionText;
  const word = CONDITION_WORDS[condition];
  if (conditionText === null || conditionText.toLowerCase() === word.toLowerCase()) return word;
  return `${word} (“${conditionText}”)`;
}

function rowsOf(listing: CapturedListing, format: DealFormat): Row[] {
  const { shipping, listedAt, state, photoUrls } = listing;
  return [
    { field: "title", label: "Title", value: listing.title },
    { field: "price", label: "Price", value: priceWords(listing, format) },
    {
      field: "shipping",
      label: "Shipping",
      value: shipping && shippingWords({ shipping }, format),
    },
    { field: "condition", label: "Condition", value: conditionWords(listing) },
    { field: "brand", label: "Brand", value: listing.brand },
    { field: "category", label: "Category", value: listing.category },
    { field: "place", label: "Place", value: listing.place?.label ?? null },
    { field: "sellerRef", label: "Seller", value: listing.sellerRef },
    { field: "state", label: "State", value: state && STATES[state] },
    {
      field: "listedAt",
      label: "Listed",
      value: listedAt && formatDay(utcDay(new Date(listedAt)), format.now, format),
    },
    {
      field: "photoUrls",
      label: "Photos",
      value: photoUrls.length > 0 ? String(photoUrls.length) : null,
    },
    { field: "description", label: "Description", value: clipped(listing.description) },
  ];
}

type Props = {
  readonly listing: CapturedListing;
  readonly from: FieldOrigins;
  readonly format: DealFormat;
};

/** Each field with where it was read; what was not found is named as such, and nothing is put in its place. */
export function CapturedFieldList({ listing, from, format }: Props) {
  const rows = rowsOf(listing, format);
  const missing = rows.filter(({ value }) => !value).map(({ label }) => label.toLowerCase());
  return (
    <div className="border-t pt-1">
      <dl className="divide-y">
        {rows.map(({ field, label, value }) =>
          value ? (
            <div
              key={field}
              className="grid grid-cols-[88px_minmax(0,1fr)_auto] items-baseline gap-3 py-2"
            >
              <dt className="text-text-3">{label}</dt>
              <dd className="wrap-anywhere whitespace-pre-line">{value}</dd>
              <Origin origin={from[field]} />
            </div>
          ) : null,
        )}
      </dl>
      {missing.length > 0 ? (
        <p className="border-t pt-2 text-text-3">Not found: {missing.join(", ")}.</p>
      ) : null}
    </div>
  );
}

function Origin({ origin }: { readonly origin: FieldOrigin | undefined }) {
  if (!origin) return null;
  const { short, long } = ORIGINS[origin];
  return (
    <dd title={long}>
      <Tag tone="outline">{short}</Tag>
    </dd>
  );
}
