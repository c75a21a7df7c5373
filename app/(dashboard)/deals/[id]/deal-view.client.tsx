"use client";

import { memo, type ReactNode, useMemo } from "react";
import type { DealFormat } from "@/components/deals/deal-format";
import { useShortcut } from "@/components/shell/shortcuts";
import type { DealDetail } from "@/lib/domain/deals/deal-detail.schema";
import type { ResaleInputs } from "@/lib/domain/resale/resale.schema";
import { resaleFacts } from "@/lib/domain/resale/resale-facts";
import { BiographyPanel } from "./biography-panel.client";
import { CompsPanel } from "./comps-panel";
import { CostPanel } from "./cost-panel";
import { DealActionBar, DealActions } from "./deal-actions";
import { DealSummary } from "./deal-summary";
import type { PageRevision } from "./evidence/revise-here";
import { useEvidence } from "./evidence/use-evidence";
import { FirmerPanel } from "./firmer-panel";
import { HistoryPanel } from "./history-panel";
import { ListingPanel } from "./listing-panel";
import { MaxBuyPanel } from "./max-buy/max-buy-panel.client";
import { OriginPanel } from "./origin-panel";
import { RiskPanel } from "./risk-panel";
import { StripPanel } from "./strip-panel";
import { TimeToSellLine } from "./time-to-sell-line";

type Props = {
  detail: DealDetail;
  resale: ResaleInputs;
  revision: PageRevision;
  format: DealFormat;
  hasHome: boolean;
  /** Under the plot: how often ranges like this one held. */
  hitRate: ReactNode;
};

// Not drawn again while what they show stays: a choice is to be seen at once.
const SameMaxBuy = memo(MaxBuyPanel);
const SameListing = memo(ListingPanel);

/** One deal from verdict to proof; all of it follows the comps that the person strikes out or adds. */
export function DealView(props: Props) {
  const { detail: given, resale, revision, format, hasHome, hitRate } = props;
  const { deal: listed, comps, isBeingJudged } = given;
  const stored = { verdict: listed.verdict, comps, isBeingJudged };
  const { evidence, pending, ...actions } = useEvidence(listed.id, stored, revision);
  const { verdict } = evidence;
  const deal = useMemo(() => ({ ...listed, verdict }), [listed, verdict]);
  const inputs = useMemo(() => ({ ...resale, facts: resaleFacts(deal) }), [resale, deal]);
  const detail = { ...given, ...evidence, deal };
  const shared = { detail, format };
  useShortcut("x", "Strike out the comp in focus", () => {
    const row = document.activeElement?.closest<HTMLElement>("[data-comp]");
    const comp = evidence.comps.find(({ id }) => id === row?.dataset.comp);
    if (deal.state !== "active" || !comp || (comp.rejected !== null && !comp.choice)) return;
    actions.choose({ ...comp, choice: comp.choice ? null : "struck" });
  });
  return (
    <>
      <DealSummary {...shared} />
      {/* On the phone the two columns are one, in the order of deciding. */}
      <div className="grid items-start gap-4 md:grid-cols-[minmax(0,1fr)_336px]">
        <div className="contents md:grid md:grid-cols-[minmax(0,1fr)] md:gap-4">
          <div className="order-1 grid gap-2">
            <StripPanel {...shared} className="" />
            {hitRate}
            <TimeToSellLine {...shared} />
          </div>
          <HistoryPanel {...shared} className="order-4" />
          <BiographyPanel {...shared} className="order-4" />
          <CompsPanel {...shared} {...actions} pending={pending} className="order-5" />
          <FirmerPanel {...shared} className="order-6" />
          <SameListing detail={given} format={format} className="order-7" />
        </div>
        <div className="contents md:grid md:grid-cols-[minmax(0,1fr)] md:gap-4">
          <DealActions deal={deal} className="max-md:hidden" />
          <SameMaxBuy
            id={deal.id}
            inputs={inputs}
            format={format}
            nowIso={format.now.toISOString()}
            className="order-3 md:order-1"
          />
          <RiskPanel {...shared} className="order-2" />
          <CostPanel {...shared} className="order-3" hasHome={hasHome} />
          <OriginPanel {...shared} className="order-8" />
        </div>
      </div>
      <DealActionBar deal={deal} />
    </>
  );
}
