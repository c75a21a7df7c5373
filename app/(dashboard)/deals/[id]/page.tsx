import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { requirePageContext } from "@/app/_server/page-context";
import { CrumbBar } from "@/components/ui/crumb-bar";
import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { getDeal } from "@/lib/services/deals/get-deal";
import { findRevision } from "@/lib/services/evidence-choices/find-revision";
import { getResale } from "@/lib/services/resale/get-resale";
import { DealScope } from "../deal-scope.client";
import { scopeOf } from "../scope-of";
import { DealView } from "./deal-view.client";
import { HitRateLine } from "./hit-rate-line";
import { OneDealKeys } from "./one-deal-keys.client";

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
  const input = { id: deal.id };
  const [{ answer: _answer, ...resale }, revision] = await Promise.all([
    getResale({ ctx, input: { ...input, timeToSell: detail.timeToSell } }),
    findRevision({ ctx, input }),
  ]);
  const { locale, timeZone, distanceUnit } = prefs;
  return (
    <>
      <CrumbBar crumbs={[{ label: "Deals", href: "/deals" }]} current={deal.title} />
      <DealScope {...scopeOf(deal)} as="div" leavesList={false}>
        <DealView
          detail={detail}
          resale={resale}
          revision={revision}
          format={{ locale, timeZone, distanceUnit, now: ctx.clock.now() }}
          hasHome={prefs.homeLatitude !== null}
          hitRate={<HitRateLine ctx={ctx} deal={deal} locale={locale} />}
        />
        <OneDealKeys />
      </DealScope>
    </>
  );
}
