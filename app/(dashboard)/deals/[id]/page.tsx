import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { requirePageContext } from "@/app/_server/page-context";
import { CrumbBar } from "@/components/ui/crumb-bar";
import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { getDeal } from "@/lib/services/deals/get-deal";
import { getResale } from "@/lib/services/resale/get-resale";
import { DealScope } from "../deal-scope.client";
import { scopeOf } from "../scope-of";
import { CompsPanel } from "./comps-panel";
import { CostPanel } from "./cost-panel";
import { DealActionBar, DealActions } from "./deal-actions";
import { DealSummary } from "./deal-summary";
import { FirmerPanel } from "./firmer-panel";
import { HistoryPanel } from "./history-panel";
import { HitRateLine } from "./hit-rate-line";
import { ListingPanel } from "./listing-panel";
import { MaxBuyPanel } from "./max-buy/max-buy-panel.client";
import { OneDealKeys } from "./one-deal-keys.client";
import { OriginPanel } from "./origin-panel";
import { RiskPanel } from "./risk-panel";
import { StripPanel } from "./strip-panel";

/** Once a request: the title and the page ask for the same deal. */
const readDeal = cache(async (id: string) => {
  const { ctx } = await requirePageContext();
  if (!isId("listing", id)) notFound();
  try {
    return await getDeal({ ctx, input: { id } });
  } catch (error) {
    if (error instanceof AppError && error.code === "NOT_FOUND") notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: PageProps<"/deals/[id]">): Promise<Metadata> {
  const { deal } = await readDeal((await params).id);
  return { title: deal.title };
}

export default async function DealPage({ params }: PageProps<"/deals/[id]">) {
  const { ctx, prefs } = await requirePageContext();
  const detail = await readDeal((await params).id);
  const { deal } = detail;
  const { answer: _answer, ...resale } = await getResale({ ctx, input: { id: deal.id } });
  const format = { ...prefs, now: ctx.clock.now() };
  const shared = { detail, format };
  return (
    <>
      <CrumbBar crumbs={[{ label: "Deals", href: "/deals" }]} current={deal.title} />
      <DealScope {...scopeOf(deal)} as="div" leavesList={false}>
        <DealSummary {...shared} />
        {/* On the phone the two columns are one, in the order of deciding. */}
        <div className="grid items-start gap-4 md:grid-cols-[minmax(0,1fr)_336px]">
          <div className="contents md:grid md:gap-4">
            <div className="order-1 grid gap-2">
              <StripPanel {...shared} className="" />
              <HitRateLine ctx={ctx} deal={deal} locale={prefs.locale} />
            </div>
            <HistoryPanel {...shared} className="order-4" />
            <CompsPanel {...shared} className="order-5" />
            <FirmerPanel {...shared} className="order-6" />
            <ListingPanel {...shared} className="order-7" />
          </div>
          <div className="contents md:grid md:gap-4">
            <DealActions deal={deal} className="max-md:hidden" />
            <MaxBuyPanel
              id={deal.id}
              inputs={resale}
              format={{
                locale: prefs.locale,
                timeZone: prefs.timeZone,
                distanceUnit: prefs.distanceUnit,
              }}
              nowIso={format.now.toISOString()}
              className="order-3 md:order-1"
            />
            <RiskPanel {...shared} className="order-2" />
            <CostPanel {...shared} className="order-3" hasHome={prefs.homeLatitude !== null} />
            <OriginPanel {...shared} className="order-8" />
          </div>
        </div>
        <DealActionBar deal={deal} />
        <OneDealKeys />
      </DealScope>
    </>
  );
}
