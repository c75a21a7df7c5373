import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireAdminPageContext } from "@/app/_server/page-context";
import { CrumbBar } from "@/components/ui/crumb-bar";
import { PageHead } from "@/components/ui/page-head";
import { marketplaceLabel } from "@/lib/domain/fees/marketplace-label";
import { listFeeSchedules } from "@/lib/services/fee-schedules/list-fee-schedules";
import { FeeForm } from "../fee-form.client";

export const metadata: Metadata = { title: "Fees" };

export default async function EditFeesPage({ params }: PageProps<"/admin/fees/[id]">) {
  const { ctx, prefs } = await requireAdminPageContext();
  const { id } = await params;
  const schedule = (await listFeeSchedules({ ctx })).find((one) => one.id === id);
  if (!schedule) notFound();
  const { marketplace, country, sellerTier, category } = schedule;
  const name = [marketplaceLabel(marketplace), sellerTier, category, country].filter(Boolean);
  return (
    <>
      <CrumbBar crumbs={[{ label: "Fees", href: "/admin/fees" }]} current={name.join(", ")} />
      <PageHead title={`Fees on ${name.join(", ")}`}>
        {schedule.isSeeded
          ? "They came with Deal-Scout. What you change stays as you have it."
          : "Added by an admin."}
      </PageHead>
      <FeeForm
        key={schedule.id}
        schedule={schedule}
        currency={prefs.currency}
        locale={prefs.locale}
        today={ctx.clock.now().toISOString().slice(0, 10)}
      />
    </>
  );
}
