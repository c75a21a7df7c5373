"use client";

import { X } from "lucide-react";
import { useRouter } from "next/navigation";
import { ApiError, callApi } from "@/app/_api/client";
import { feeWords } from "@/components/fees/fee-words";
import { amountText, percentText } from "@/components/format/figure-text";
import { readAmount, readPercent } from "@/components/format/read-figure";
import { DASHED, EditableFigure } from "@/components/ui/editable-figure";
import { IconButton } from "@/components/ui/icon-button";
import { notify, notifyError } from "@/components/ui/notify";
import { Panel } from "@/components/ui/panel";
import type { FeeOverride, SetFeeOverrideInput } from "@/lib/domain/fees/fee-override.schema";
import { AMOUNT_CENTS_MAX } from "@/lib/domain/fees/fee-schedule.schema";
import { marketplaceLabel } from "@/lib/domain/fees/marketplace-label";
import { AddOwnFees } from "./add-own-fees";

type Props = { fees: readonly FeeOverride[]; locale: string; currency: string };

/** What the person pays where, in place of what is known; each figure is changed in place and saved at once. */
export function OwnFeesPanel({ fees, locale, currency }: Props) {
  const router = useRouter();
  const attempt = async (work: () => Promise<unknown>, message: string, undo?: () => void) => {
    try {
      await work();
      notify(message, undo ? { undo } : {});
      router.refresh();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      notifyError(`Not saved. ${error.message}`);
    }
  };
  const plain = ({ id: _id, ...fee }: FeeOverride): SetFeeOverrideInput => fee;
  const putBack = (fee: SetFeeOverrideInput) => () =>
    void attempt(
      () => callApi("PUT /fee-overrides", fee),
      `Your fees on ${marketplaceLabel(fee.marketplace)} are as before.`,
    );
  const set = (fee: SetFeeOverrideInput, before: SetFeeOverrideInput) =>
    attempt(
      () => callApi("PUT /fee-overrides", fee),
      `Your fees on ${marketplaceLabel(fee.marketplace)} are changed.`,
      putBack(before),
    );
  const remove = (fee: FeeOverride) =>
    attempt(
      () => callApi("DELETE /fee-overrides/{id}", { id: fee.id }),
      `${marketplaceLabel(fee.marketplace)} goes by its known fees again.`,
      putBack(plain(fee)),
    );
  return (
    <Panel
      id="own-fees"
      title="Your own fees"
      aside={<AddOwnFees currency={currency} onAdded={() => router.refresh()} />}
      className="scroll-mt-4"
    >
      {fees.length === 0 ? (
        <p className="text-text-3">
          None. Deals go by the known fees of each marketplace; where you pay others, say so here.
        </p>
      ) : (
        <ul className="-mt-1 grid">
          {fees.map((fee) => (
            <FeeRow
              key={fee.id}
              fee={fee}
              locale={locale}
              onSet={(change) => set({ ...plain(fee), ...change }, plain(fee))}
              onRemove={() => remove(fee)}
            />
          ))}
        </ul>
      )}
    </Panel>
  );
}

type RowProps = {
  fee: FeeOverride;
  locale: string;
  onSet: (change: Partial<SetFeeOverrideInput>) => void;
  onRemove: () => void;
};

function FeeRow({ fee, locale, onSet, onRemove }: RowProps) {
  const { marketplace, currency, bps, fixedCents } = fee;
  const words = feeWords(currency, locale);
  const label = marketplaceLabel(marketplace);
  return (
    <li className="flex min-h-12 items-center gap-3 border-b py-1.5 last:border-b-0">
      <p className="min-w-0 flex-1 text-text">
        {label} <span className="text-text-3">{currency}</span>
      </p>
      <p className="flex items-center gap-1.5">
        <EditableFigure
          label={`Share on ${label}`}
          spoken={words.percent(bps)}
          text={percentText(bps, locale)}
          read={(text) => readPercent(text, 10_000)}
          onCommit={(value) => onSet({ bps: value ?? 0 })}
          inputClassName="w-20"
        >
          <span className={DASHED}>{words.percent(bps)}</span>
        </EditableFigure>
        <span className="text-text-3">+</span>
        <EditableFigure
          label={`Fee an order on ${label}`}
          spoken={words.amount(fixedCents)}
          text={amountText(fixedCents, currency, locale)}
          read={(text) => readAmount(text, currency, AMOUNT_CENTS_MAX)}
          onCommit={(value) => onSet({ fixedCents: value ?? 0 })}
          inputClassName="w-24"
        >
          <span className={DASHED}>{words.amount(fixedCents)}</span>
        </EditableFigure>
      </p>
      <IconButton label={`Remove your fees on ${label}`} icon={<X />} onClick={onRemove} />
    </li>
  );
}
