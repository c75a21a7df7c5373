import { useState } from "react";
import { ApiError } from "@/app/_api/client";
import type { DealFormat } from "@/components/deals/deal-format";
import { webUrl } from "@/components/deals/web-url";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";
import type { CurrencyCode } from "@/lib/core/currency";
import type { CaptureSave } from "@/lib/domain/capture/capture.schema";
import type { ListingAnswer } from "./capture-subject";
import { SoldForm } from "./sold-form";

type Props = {
  readonly answer: ListingAnswer;
  readonly format: DealFormat;
  readonly currency: CurrencyCode;
  readonly onSave: (save: CaptureSave) => Promise<void>;
};

const SAVED = {
  listing: "Saved. Only you see it.",
  comp: "Saved as a sale. It speaks for your verdicts from now on, and only you see it.",
} as const;

/** The two ways to keep it: as a listing, or as what it sold for. */
export function SaveCaptured({ answer, format, currency, onSave }: Props) {
  const { listing, savedAs, url } = answer;
  const [isSold, setIsSold] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<ApiError | null>(null);
  const original = webUrl(listing.url);
  const saveListing = async () => {
    setIsBusy(true);
    setFailure(null);
    try {
      await onSave({ as: "listing" });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setFailure(error);
    } finally {
      setIsBusy(false);
    }
  };
  if (savedAs !== null) {
    return (
      <div className="flex flex-wrap items-center gap-3 border-t pt-3.5">
        <p className="min-w-0 flex-1 basis-48 font-medium">{SAVED[savedAs]}</p>
        {url ? <Button href={url}>Open it</Button> : null}
      </div>
    );
  }
  const canSave = listing.price !== null && listing.priceKind !== "current-bid";
  return (
    <div className="grid gap-3.5 border-t pt-3.5">
      {failure ? <ErrorNote title="It was not saved">{failure.message}</ErrorNote> : null}
      <div className="flex flex-wrap items-center gap-2">
        <Button variant="primary" loading={isBusy} disabled={!canSave} onClick={saveListing}>
          Save as listing
        </Button>
        <Button aria-expanded={isSold} onClick={() => setIsSold(!isSold)}>
          It sold for …
        </Button>
        {original ? (
          <a
            href={original}
            target="_blank"
            rel="noreferrer"
            className="ml-auto rounded-1 font-medium text-accent hover:underline max-sm:py-2"
          >
            Open the ad
          </a>
        ) : null}
      </div>
      {isSold ? (
        <SoldForm listing={listing} format={format} currency={currency} onSave={onSave} />
      ) : null}
    </div>
  );
}
