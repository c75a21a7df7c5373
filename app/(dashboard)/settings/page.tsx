import type { Metadata } from "next";
import { requirePageContext } from "@/app/_server/page-context";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { listApiKeys } from "@/lib/services/api-keys/list-api-keys";
import { listSessions } from "@/lib/services/auth/list-sessions";
import { findDemo } from "@/lib/services/demo/find-demo";
import { getAccount } from "@/lib/services/users/get-account";
import { DemoNotice } from "../demo-notice.client";
import { AccountPanel } from "./account-panel.client";
import { ApiKeysPanel } from "./api-keys-panel.client";
import { AppearancePanel } from "./appearance-panel.client";
import { PrefsForm } from "./prefs-form.client";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage() {
  const { ctx, user, prefs } = await requirePageContext();
  const [account, devices, apiKeys, demo] = await Promise.all([
    getAccount({ ctx }),
    listSessions({ ctx }),
    listApiKeys({ ctx }),
    findDemo({ ctx }),
  ]);
  const shared = { format: prefs, nowIso: ctx.clock.now().toISOString() };
  return (
    <>
      <PageHead title="Settings">{user.email}</PageHead>
      <div className="grid items-start gap-4 md:grid-cols-[minmax(0,1fr)_336px]">
        <div className="grid min-w-0 gap-4">
          <PrefsForm prefs={prefs} nowIso={shared.nowIso} />
          <AccountPanel account={account} devices={devices} {...shared} />
        </div>
        <div className="grid min-w-0 gap-4">
          <AppearancePanel prefs={prefs} />
          <ApiKeysPanel apiKeys={apiKeys} {...shared} />
          {demo ? (
            <Panel id="demo" title="Demo data" className="scroll-mt-4">
              <DemoNotice {...demo} locale={prefs.locale} />
            </Panel>
          ) : null}
        </div>
      </div>
    </>
  );
}
