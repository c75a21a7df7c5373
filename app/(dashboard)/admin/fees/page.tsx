import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { requireAdminPageContext } from "@/app/_server/page-context";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { utcDay } from "@/lib/core/utc-day";
import { isOver } from "@/lib/domain/fees/is-over";
import { listFeeSchedules } from "@/lib/services/fee-schedules/list-fee-schedules";
import { FeeRow } from "./fee-row";

export const metadata: Metadata = { title: "Fees" };

export default async function FeesPage() {
  const { ctx, prefs } = await requireAdminPageContext();
  const schedules = await listFeeSchedules({ ctx });
  const now = ctx.clock.now();
  const today = utcDay(now);
  const current = schedules.filter((schedule) => !isOver(schedule, today));
  const over = schedules.filter((schedule) => isOver(schedule, today));
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
        For everybody here. A change holds from a day on, and an update of Deal-Scout leaves it as
        you have it.
      </PageHead>
      <Panel flush aria-label="Fees">
        {current.length === 0 ? (
          <EmptyState title="No fees yet.">They come with the next start.</EmptyState>
        ) : (
          <ul>
            {current.map((schedule) => (
              <FeeRow key={schedule.id} schedule={schedule} format={prefs} now={now} />
            ))}
          </ul>
        )}
      </Panel>
      {over.length > 0 ? (
        <details className="mt-4">
          <summary className="w-fit rounded-1 font-medium text-accent hover:underline">
            {over.length} that held before
          </summary>
          <Panel flush aria-label="Fees that held before" className="mt-2">
            <ul>
              {over.map((schedule) => (
                <FeeRow key={schedule.id} schedule={schedule} format={prefs} now={now} isOver />
              ))}
            </ul>
          </Panel>
        </details>
      ) : null}
    </>
  );
}
