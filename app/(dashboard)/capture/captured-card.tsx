import { Band } from "@/components/deals/band";
import { CHECK_ACTS, CHECK_WORDS } from "@/components/deals/check-words";
import type { DealFormat } from "@/components/deals/deal-format";
import { DealPhoto } from "@/components/deals/deal-photo";
import { photoName } from "@/components/deals/photo-name";
import { Rail } from "@/components/deals/rail";
import { Risk } from "@/components/deals/risk";
import { Sentence } from "@/components/deals/sentence";
import { formatMoney } from "@/components/format/format-money";
import { Panel } from "@/components/ui/panel";
import type { CurrencyCode } from "@/lib/core/currency";
import type { CaptureSave } from "@/lib/domain/capture/capture.schema";
import type { ListingAnswer } from "./capture-subject";
import { CapturedFieldList } from "./captured-field-list";
import { SaveCaptured } from "./save-captured";

type Props = {
  readonly answer: ListingAnswer;
  readonly format: DealFormat;
  readonly currency: CurrencyCode;
  readonly onSave: (save: CaptureSave) => Promise<void>;
};

/** What was read of the ad, and the verdict on it. */
export function CapturedCard({ answer, format, currency, onSave }: Props) {
  const { listing, from, verdict } = answer;
  const photo = listing.photoUrls[0];
  return (
    <Panel aria-label="What was read" className="overflow-hidden" bodyClassName="grid gap-4">
      <div className="flex min-w-0 gap-4">
        {photo ? (
          <DealPhoto
            url={photo}
            of={photoName(listing)}
            className="size-24 rounded-2 border max-sm:size-18"
          />
        ) : null}
        <div className="min-w-0 flex-1">
          <h2 className="t-16 text-balance wrap-anywhere">{listing.title}</h2>
          <div className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1.5">
            {listing.price ? (
              <span className="text-[22px] leading-7 font-semibold tracking-[-0.02em] text-text">
                {formatMoney(listing.price, format.locale)}
              </span>
            ) : null}
            {verdict ? (
              <>
                <span className="text-text-3">
                  {formatMoney(verdict.allIn, format.locale)} all-in
                </span>
                <Band verdict={verdict} />
                <Risk verdict={verdict} format={format} />
              </>
            ) : null}
          </div>
        </div>
      </div>
      <Judgement answer={answer} format={format} />
      <CapturedFieldList listing={listing} from={from} format={format} />
      <SaveCaptured answer={answer} format={format} currency={currency} onSave={onSave} />
    </Panel>
  );
}

function Judgement({ answer, format }: Pick<Props, "answer" | "format">) {
  const { listing, verdict } = answer;
  if (!verdict) return <p className="max-w-[64ch] text-text-2">{unjudgedWords(listing)}</p>;
  const { reasons } = verdict.risk;
  return (
    <div className="grid gap-3">
      <Rail verdict={verdict} scale="own" format={format} withPrices />
      <p className="max-w-[64ch] t-verdict">
        <Sentence verdict={verdict} format={format} />
      </p>
      {reasons.length > 0 ? (
        <ul className="grid gap-1.5">
          {reasons.map(({ code, check }) => (
            <li key={code} className="text-text-2">
              <span className="font-medium text-text">{CHECK_WORDS[code].fact}.</span>{" "}
              {CHECK_ACTS[check].act}.
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function unjudgedWords({ priceKind, price }: ListingAnswer["listing"]): string {
  return price && priceKind === "current-bid"
    ? "Not judged: the amount is the bid that the auction stands at, and nobody asks it. When it has ended, save what it sold for."
    : "Not judged: it names no price. Add the price to the words, such as “Price: $120”, and try again.";
}
