import type { Metadata } from "next";
import { requirePageContext } from "@/app/_server/page-context";
import { PageHead } from "@/components/ui/page-head";
import { listImports } from "@/lib/services/imports/list-imports";
import { ImportDesk } from "./import-desk.client";
import { toRunView } from "./run-view";

export const metadata: Metadata = { title: "Import" };

const RUNS_SHOWN = 20;

export default async function ImportPage() {
  const { ctx, prefs } = await requirePageContext();
  const runs = await listImports({ ctx, input: { limit: RUNS_SHOWN, sort: "-createdAt" } });
  return (
    <>
      <PageHead title="Import">
        Offers to judge, or past sales to judge by: CSV, JSON or JSON Lines, also gzipped.
      </PageHead>
      <ImportDesk
        runs={runs.items.map(toRunView)}
        hasMore={runs.nextCursor !== null}
        format={prefs}
        currency={prefs.currency}
        nowIso={ctx.clock.now().toISOString()}
      />
    </>
  );
}
