import type { Metadata } from "next";
import { requirePageContext } from "@/app/_server/page-context";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { listApiKeys } from "@/lib/services/api-keys/list-api-keys";
import { listSessions } from "@/lib/services/auth/list-sessions";
import { findDemo } from "@/lib/services/demo/find-demo";
import { listFeeOverrides } from "@/lib/services/fee-overrides/list-fee-overrides";
import { listFeeSchedules } from "@/lib/services/fee-schedules/list-fee-schedules";
import { getAccount } from "@/lib/services/users/get-account";
import { DemoNotice } from "../demo-notice.client";
import { AccountPanel } from "./account-panel.client";
import { ApiKeysPanel } from "./api-keys-panel.client";
import { AppearancePanel } from "./appearance-panel.client";
import { outletChoices } from "./outlet-choices";
import { OwnFeesPanel } from "./own-fees-panel.client";
import { PrefsForm } from "./prefs-form.client";
import { ResellingForm } from "./reselling-form.client";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage() {
  const { ctx, user, prefs } = await requirePageContext();
  const [account, devices, apiKeys, demo, schedules, overrides] = await Promise.all([
    getAccount({ ctx }),
    listSessions({ ctx }),
    listApiKeys({ ctx }),
    findDemo({ ctx }),
    listFeeSchedules({ ctx }),
    listFeeOverrides({ ctx }),
  ]);
  const known = { schedules, overrides, current: prefs.sellOn, now: ctx.clock.now() };
  const shared = { format: prefs, nowIso: ctx.clock.now().toISOString() };
  return (
    <>
      <PageHead title="Settings">{user.email}</PageHead>
      <div className="grid grid-cols-1 items-start gap-4 md:grid-cols-[minmax(0,1fr)_336px]">
        <div className="contents md:grid md:min-w-0 md:gap-4">
          <PrefsForm prefs={prefs} nowIso={shared.nowIso} />
          <ResellingForm prefs={prefs} outlets={outletChoices(known)} />
          <OwnFeesPanel fees={overrides} locale={prefs.locale} currency={prefs.currency} />
          <AccountPanel account={account} devices={devices} {...shared} />
        </div>
        <div className="contents md:grid md:min-w-0 md:gap-4">
          {demo ? (
            <Panel title="Demo data" className="max-md:order-first">
              <DemoNotice {...demo} locale={prefs.locale} />
            </Panel>
          ) : null}
          <AppearancePanel prefs={prefs} />
          <ApiKeysPanel apiKeys={apiKeys} {...shared} />
        </div>
      </div>
    </>
  );
}
