import { requirePageContext } from "@/app/_server/page-context";
import { findDemo } from "@/lib/services/demo/find-demo";
import { DashboardShell } from "./dashboard-shell.client";
import { DemoNotice } from "./demo-notice.client";

export default async function DashboardLayout({ children }: LayoutProps<"/">) {
  const { ctx, user, prefs } = await requirePageContext();
  const demo = await findDemo({ ctx });
  const place = [prefs.homeLabel, prefs.currency].filter(Boolean).join(", ");
  return (
    <DashboardShell
      viewer={{ name: user.name, email: user.email, place, isAdmin: user.role === "admin" }}
      theme={prefs.theme}
      singleKeys={prefs.singleKeys}
      demo={demo ? <DemoNotice {...demo} locale={prefs.locale} /> : undefined}
    >
      {children}
    </DashboardShell>
  );
}
