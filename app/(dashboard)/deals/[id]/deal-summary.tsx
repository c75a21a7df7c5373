import { Clock, MapPin } from "lucide-react";
import { Band } from "@/components/deals/band";
import { BAND_WORDS } from "@/components/deals/band-words";
import type { DealFormat } from "@/components/deals/deal-format";
import { DealTags } from "@/components/deals/deal-tags";
import { shippingWords } from "@/components/deals/effort-words";
import { greatWords } from "@/components/deals/great-words";
import { nameBesideTag } from "@/components/deals/made-up-word";
import { photoName } from "@/components/deals/photo-name";
import { seenLong } from "@/components/deals/seen-words";
import { Sentence } from "@/components/deals/sentence";
import { verdictLook } from "@/components/deals/verdict-look";
import { formatDateTime } from "@/components/format/format-date-time";
import { formatDistance } from "@/components/format/format-distance";
import { formatMoney } from "@/components/format/format-money";
import type { Deal } from "@/lib/domain/deals/deal.schema";
import { DealAxes } from "./deal-axes";
import type { DetailProps } from "./detail-props";
import { PhotoStrip } from "./photo-strip.client";

function placeWords(deal: Deal, format: DealFormat): string | null {
  const distance = deal.distanceKm === null ? null : formatDistance(deal.distanceKm, format);
  return [deal.place.label, distance].filter(Boolean).join(", ") || null;
}

/** Photo, title, price, band and sentence: what to know first. */
export function DealSummary({ detail, format }: DetailProps) {
  const { deal } = detail;
  const place = placeWords(deal, format);
  return (
    <section className="mb-4 grid gap-5 max-sm:gap-3.5 sm:grid-cols-[240px_minmax(0,1fr)] md:grid-cols-[300px_minmax(0,1fr)]">
      <PhotoStrip urls={deal.photoUrls} title={deal.title} of={photoName(deal)} />
      <div className="min-w-0">
        <h1 className="text-[22px] leading-7 font-semibold tracking-[-0.012em] text-balance wrap-anywhere">
          {deal.title}
        </h1>
        <p className="mt-1 mb-3.5 flex flex-wrap items-center gap-x-3.5 gap-y-1.5 text-text-3">
          {place ? (
            <span className="inline-flex items-center gap-[5px]">
              <MapPin aria-hidden className="size-3.5!" />
              {place}
            </span>
          ) : null}
          <span>{nameBesideTag(deal.source)}</span>
          <span className="inline-flex items-center gap-[5px]">
            <Clock aria-hidden className="size-3.5!" />
            <time
              dateTime={deal.lastSeenAt.toISOString()}
              title={formatDateTime(deal.lastSeenAt, format)}
            >
              {seenLong(deal, format)}
            </time>
          </span>
          <DealTags deal={deal} />
        </p>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <span className="t-40 text-text">{formatMoney(deal.price, format.locale)}</span>
          <Band verdict={deal.verdict} size="lg" />
          <AllIn deal={deal} format={format} />
        </div>
        <p aria-live="polite" aria-atomic className="mt-3 mb-3.5 max-w-[64ch] t-verdict">
          <span className="sr-only">{BAND_WORDS[verdictLook(deal.verdict).band]}. </span>
          <Sentence verdict={deal.verdict} format={format} /> {greatWords(deal, format)}
          {detail.isBeingJudged && deal.verdict ? (
            <span className="text-text-3"> {judgingWords(detail)}</span>
          ) : null}
        </p>
        <DealAxes detail={detail} format={format} />
      </div>
    </section>
  );
}

/** Said while a newer verdict is on its way. */
function judgingWords({ deal, comps }: DetailProps["detail"]): string {
  const isAdded = comps.some(({ rejected }) => rejected === "not-weighed-yet");
  if (deal.verdict?.value.kind === "no-verdict" && isAdded) {
    return "It is being judged again with the comps you added.";
  }
  return "It is being judged again.";
}

/** The price that is judged, with what it is made of. */
function AllIn({ deal, format }: { readonly deal: Deal; readonly format: DealFormat }) {
  const parts = shippingWords(deal, format);
  const isCounted = deal.shipping.kind === "known" || deal.shipping.kind === "free";
  return (
    <p className="leading-[19px]">
      {deal.verdict ? (
        <b className="block">{formatMoney(deal.verdict.allIn, format.locale)} all-in</b>
      ) : null}
      {parts}
      {isCounted || deal.shipping.kind === "pickup_only" ? "" : ", not counted"}
    </p>
  );
}
