import type { Metadata } from "next";
import { requirePageContext } from "@/app/_server/page-context";
import { ListSavedMailsInput } from "@/lib/domain/mail/saved-mail.schema";
import { env } from "@/lib/platform/env";
import { listSavedMails } from "@/lib/services/saved-mails/list-saved-mails";
import { listSearches } from "@/lib/services/searches/list-searches";
import { getSourcesOverview } from "@/lib/services/sources/get-sources-overview";
import { arrivalOf } from "./arrival";
import { REVIEW_MAILS, toMailRows } from "./mail-views";
import { toSourcesView } from "./source-views";
import { SourcesDesk } from "./sources-desk.client";

export const metadata: Metadata = { title: "Sources" };

export default async function SourcesPage({ searchParams }: PageProps<"/sources">) {
  const { ctx, user, prefs } = await requirePageContext();
  const [overview, searches, mails, query] = await Promise.all([
    getSourcesOverview({ ctx }),
    listSearches({ ctx }),
    listSavedMails({ ctx, input: ListSavedMailsInput.parse(REVIEW_MAILS) }),
    searchParams,
  ]);
  return (
    <SourcesDesk
      initial={toSourcesView(overview, searches)}
      initialMails={toMailRows(mails.items)}
      arrival={arrivalOf(query)}
      isAdmin={user.role === "admin"}
      appUrl={env().APP_URL ?? null}
      currency={prefs.currency}
      format={prefs}
      nowIso={ctx.clock.now().toISOString()}
    />
  );
}
