import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireAdminPageContext } from "@/app/_server/page-context";
import { CrumbBar } from "@/components/ui/crumb-bar";
import { PageHead } from "@/components/ui/page-head";
import { utcDay } from "@/lib/core/utc-day";
import { isOver } from "@/lib/domain/fees/is-over";
import { marketplaceLabel } from "@/lib/domain/fees/marketplace-label";
import { listFeeSchedules } from "@/lib/services/fee-schedules/list-fee-schedules";
import { FeeForm } from "../fee-form.client";
import { feesBefore } from "../fees-before";

export const metadata: Metadata = { title: "Fees" };

export default async function EditFeesPage({ params }: PageProps<"/admin/fees/[id]">) {
  const { ctx, prefs } = await requireAdminPageContext();
  const { id } = await params;
  const schedules = await listFeeSchedules({ ctx });
  const schedule = schedules.find((one) => one.id === id);
  const today = utcDay(ctx.clock.now());
  // Those that are over have no form: what they were stays, and the list shows them.
  if (!schedule || isOver(schedule, today)) notFound();
  const { marketplace, country, currency, sellerTier, category } = schedule;
  const name = [marketplaceLabel(marketplace), sellerTier, category].filter(Boolean).join(", ");
  return (
    <>
      <CrumbBar crumbs={[{ label: "Fees", href: "/admin/fees" }]} current={name} />
      <PageHead title={`Fees on ${name}`}>
        {country}, {currency}.{" "}
        {schedule.isSeeded ? "They came with Deal-Scout." : "Added by an admin."} A change holds
        from a day on; what held before stays in the list.
      </PageHead>
      <FeeForm
        key={schedule.id}
        schedule={schedule}
        before={feesBefore(schedules, schedule)?.id ?? null}
        currency={prefs.currency}
        locale={prefs.locale}
        today={today}
      />
    </>
  );
}
