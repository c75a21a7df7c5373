import type { Metadata } from "next";
import { requirePageContext } from "@/app/_server/page-context";
import { PageHead } from "@/components/ui/page-head";
import { AppearancePanel } from "./appearance-panel.client";
import { PrefsForm } from "./prefs-form.client";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage() {
  const { ctx, user, prefs } = await requirePageContext();
  return (
    <>
      <PageHead title="Settings">{user.email}</PageHead>
      <div className="grid items-start gap-4 md:grid-cols-[minmax(0,1fr)_336px]">
        <div className="grid min-w-0 gap-4">
          <PrefsForm prefs={prefs} nowIso={ctx.clock.now().toISOString()} />
        </div>
        <div className="grid min-w-0 gap-4">
          <AppearancePanel prefs={prefs} />
        </div>
      </div>
    </>
  );
}
