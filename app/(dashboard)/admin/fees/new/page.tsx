import type { Metadata } from "next";
import { requireAdminPageContext } from "@/app/_server/page-context";
import { CrumbBar } from "@/components/ui/crumb-bar";
import { PageHead } from "@/components/ui/page-head";
import { utcDay } from "@/lib/core/utc-day";
import { FeeForm } from "../fee-form.client";

export const metadata: Metadata = { title: "Add fees" };

export default async function NewFeesPage() {
  const { ctx, prefs } = await requireAdminPageContext();
  return (
    <>
      <CrumbBar crumbs={[{ label: "Fees", href: "/admin/fees" }]} current="Add fees" />
      <PageHead title="Add fees" />
      <FeeForm
        schedule={null}
        before={null}
        currency={prefs.currency}
        locale={prefs.locale}
        today={utcDay(ctx.clock.now())}
      />
    </>
  );
}
