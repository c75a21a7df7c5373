import type { Metadata } from "next";
import { requirePageContext } from "@/app/_server/page-context";
import { PageHead } from "@/components/ui/page-head";
import { CaptureDesk } from "./capture-desk.client";
import { InstallPanels } from "./install-panels.client";
import { sharedText } from "./shared-text";
import { SitesPanel } from "./sites-panel";

export const metadata: Metadata = { title: "Capture" };

export default async function CapturePage({ searchParams }: PageProps<"/capture">) {
  const { ctx, prefs } = await requirePageContext();
  return (
    <>
      <PageHead title="Capture">
        The ad you look at, judged where you are. Deal-Scout opens no marketplace’s page by itself.
      </PageHead>
      <div className="grid grid-cols-1 items-start gap-4 md:grid-cols-[minmax(0,1fr)_336px]">
        <CaptureDesk
          shared={sharedText(await searchParams)}
          format={prefs}
          currency={prefs.currency}
          nowIso={ctx.clock.now().toISOString()}
        />
        <div className="grid min-w-0 gap-4">
          <InstallPanels />
          <SitesPanel />
        </div>
      </div>
    </>
  );
}
