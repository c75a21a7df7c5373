import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { requireAdminPageContext } from "@/app/_server/page-context";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { listFeeSchedules } from "@/lib/services/fee-schedules/list-fee-schedules";
import { FeeRow } from "./fee-row";

export const metadata: Metadata = { title: "Fees" };

export default async function FeesPage() {
  const { ctx, prefs } = await requireAdminPageContext();
  const schedules = await listFeeSchedules({ ctx });
  const now = ctx.clock.now();
  return (
    <>
      <PageHead
        title="Fees of marketplaces"
        actions={
          <Button href="/admin/fees/new" variant="primary" icon={<Plus />}>
            Add fees
          </Button>
        }
      >
        For everybody here. What you change, an update of Deal-Scout leaves as you have it.
      </PageHead>
      <Panel flush aria-label="Fees">
        {schedules.length === 0 ? (
          <EmptyState title="No fees yet.">They come with the next start.</EmptyState>
        ) : (
          <ul>
            {schedules.map((schedule) => (
              <FeeRow key={schedule.id} schedule={schedule} format={prefs} now={now} />
            ))}
          </ul>
        )}
      </Panel>
    </>
  );
}
