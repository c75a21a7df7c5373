import type { Metadata } from "next";
import { requirePageContext } from "@/app/_server/page-context";
import { env } from "@/lib/platform/env";
import { listSearches } from "@/lib/services/searches/list-searches";
import { getSourcesOverview } from "@/lib/services/sources/get-sources-overview";
import { arrivalOf } from "./arrival";
import { toSourcesView } from "./source-views";
import { SourcesDesk } from "./sources-desk.client";

export const metadata: Metadata = { title: "Sources" };

export default async function SourcesPage({ searchParams }: PageProps<"/sources">) {
  const { ctx, user, prefs } = await requirePageContext();
  const [overview, searches, query] = await Promise.all([
    getSourcesOverview({ ctx }),
    listSearches({ ctx }),
    searchParams,
  ]);
  return (
    <SourcesDesk
      initial={toSourcesView(overview, searches)}
      arrival={arrivalOf(query)}
      isAdmin={user.role === "admin"}
      appUrl={env().APP_URL ?? null}
      currency={prefs.currency}
      format={prefs}
      nowIso={ctx.clock.now().toISOString()}
    />
  );
}
