"use client";

import Link from "next/link";
import { useMemo, useState } from "react";
import type { DealFormat } from "@/components/deals/deal-format";
import { formatMoney } from "@/components/format/format-money";
import { formatNumber } from "@/components/format/format-number";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { Panel } from "@/components/ui/panel";
import type { Id } from "@/lib/core/ids";
import { money } from "@/lib/core/money";
import { chooseOutlet } from "@/lib/domain/fees/choose-outlet";
import type { FeeOrigin } from "@/lib/domain/fees/fee-outlet.schema";
import { halfGoneText } from "@/lib/domain/resale/half-gone";
import type { ResaleInputs, TimeToSell } from "@/lib/domain/resale/resale.schema";
import { resaleAnswer } from "@/lib/domain/resale/resale-answer";
import { resaleSentence } from "@/lib/domain/resale/resale-sentence";
import { halfGoneOf } from "@/lib/domain/resale/time-to-sell";
import { caveats } from "./caveats";
import { FeeSource } from "./fee-source";
import { FIGURES, type FigureName, figureWords } from "./figure-spec";
import { FormulaWords } from "./formula-words";
import { MaxBuyBar } from "./max-buy-bar";
import { MaxBuyHead } from "./max-buy-head";
import { MaxBuyTable } from "./max-buy-table";
import { OwnPrices } from "./own-prices";
import type { PlanView } from "./plan-view";
import { usePlan } from "./use-plan";

type Props = {
  id: Id<"listing">;
  inputs: ResaleInputs;
  format: Omit<DealFormat, "now">;
  nowIso: string;
  className: string;
};

type Preview = { readonly name: FigureName; readonly value: number | null } | null;

/** From ten thousand units on a column goes without cents. */
const WHOLE_FROM_CENTS = 1_000_000;

/** What is the most to pay for it to sell it again? Every figure is changed in place and holds at once. */
export function MaxBuyPanel({ id, inputs, format, nowIso, className }: Props) {
  const { facts, usual, outlets } = inputs;
  const { plan, change } = usePlan(id, inputs.plan);
  const [preview, setPreview] = useState<Preview>(null);
  const now = useMemo(() => new Date(nowIso), [nowIso]);
  const shown = preview ? { ...plan, [FIGURES[preview.name].field]: preview.value } : plan;
  const answer = resaleAnswer({ ...inputs, plan: shown });
  const words = figureWords(facts.currency, format);
  const sellsOn = plan.sellOn ?? usual.sellOn;
  const largest = Math.max(answer.cautious?.saleCents ?? 0, answer.typical?.saleCents ?? 0);
  const view: PlanView = {
    facts,
    answer,
    outlet: chooseOutlet(outlets, sellsOn),
    format,
    words,
    money: (cents) =>
      formatMoney(money(cents, facts.currency), format.locale, {
        cents: largest < WHOLE_FROM_CENTS,
      }),
    onPreview: (name, value) => setPreview(value === undefined ? null : { name, value }),
    onKeep: (name, value) => {
      const { field, label } = FIGURES[name];
      const written = value === null ? "back to the usual" : words.write(name, value);
      change({ [field]: value }, `${label}: ${written}`);
    },
  };
  const place = { sellOn: sellsOn, hasOtherPlaces: outlets.length > 0 };
  const sellOn = (key: string) => {
    const label = outlets.find((outlet) => outlet.key === key)?.label ?? key;
    change({ sellOn: key === usual.sellOn ? null : key }, `Sold on ${label}`);
  };
  return (
    <Panel title="The most to pay, to resell" className={className}>
      {facts.market.kind === "not-known" ? (
        // Always in the same place, so that a field in it survives the first figure typed into it.
        <div className={answer.kind === "no-market" ? undefined : "mb-3 border-b pb-3"}>
          <Sentence view={{ ...view, answer: { ...answer, kind: "no-market" } }} {...place} />
          <OwnPrices view={view} />
        </div>
      ) : null}
      {answer.kind === "answer" ? <MaxBuyHead view={view} /> : null}
      {answer.kind === "answer" ? <MaxBuyBar view={view} /> : null}
      {answer.kind === "no-market" ? null : <Sentence view={view} {...place} />}
      {answer.kind === "no-fee-schedule" ? <OwnFeesLink /> : null}
      {outlets.length > 0 && answer.kind !== "no-market" ? (
        <Field label="Sold on" className="mt-3 mb-2">
          <Combobox
            options={outlets.map(({ key, label, origin }) => ({
              value: key,
              label,
              ...hintOf(origin),
            }))}
            value={view.outlet?.key ?? ""}
            onValueChange={sellOn}
            searchPlaceholder="Marketplace"
            empty="No fees are known for it. Enter your own in the settings."
          />
        </Field>
      ) : null}
      {answer.kind === "answer" ? (
        <>
          <MaxBuyTable view={view} />
          <div className="mt-3 grid gap-1.5 border-t pt-2.5 t-12 text-text-3">
            <TimeWords time={inputs.timeToSell} locale={format.locale} />
            {caveats(view, usual, format.locale).map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            <FeeSource view={view} now={now} />
            <p>
              Every dashed figure can be changed for this listing.{" "}
              <Link
                href="/settings#reselling"
                className="rounded-1 font-medium text-accent hover:underline"
              >
                Your usual figures
              </Link>
            </p>
          </div>
          <FormulaWords view={view} />
        </>
      ) : null}
    </Panel>
  );
}

function hintOf(origin: FeeOrigin): { hint?: string } {
  if (origin.kind === "own") return { hint: "your fees" };
  return origin.confidence === "unverified" ? { hint: "unverified" } : {};
}

type SentenceProps = {
  readonly view: PlanView;
  readonly sellOn: string;
  readonly hasOtherPlaces: boolean;
};

function Sentence({ view, ...place }: SentenceProps) {
  const { facts, answer, words } = view;
  const parts = resaleSentence(
    { facts, answer, ...place },
    { money: (cents) => words.write("repair", cents) },
  );
  return (
    <p className="max-w-[64ch]" aria-live="polite">
      {parts.map((part, index) =>
        part.strong ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence never move
          <b key={index}>{part.text}</b>
        ) : (
          part.text
        ),
      )}
    </p>
  );
}

function OwnFeesLink() {
  return (
    <p className="mt-2">
      <Link href="/settings#own-fees" className="rounded-1 font-medium text-accent hover:underline">
        Enter your own fees
      </Link>
    </p>
  );
}

function TimeWords({ time, locale }: { readonly time: TimeToSell; readonly locale: string }) {
  const count = (n: number) => formatNumber(n, locale);
  if (time.kind === "not-observed") {
    return (
      <p>
        Time to sell: not observed yet, {count(time.count)} of {time.needed} needed in this category
        that were seen to end.
      </p>
    );
  }
  return <p>Time to sell: {halfGoneText(halfGoneOf(time), { count })}, in this category.</p>;
}
