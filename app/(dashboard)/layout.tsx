import { requirePageContext } from "@/app/_server/page-context";
import { DashboardShell } from "./dashboard-shell.client";

export default async function DashboardLayout({ children }: LayoutProps<"/">) {
  const { user, prefs } = await requirePageContext();
  const place = [prefs.homeLabel, prefs.currency].filter(Boolean).join(", ");
  return (
    <DashboardShell
      viewer={{ name: user.name, email: user.email, place }}
      theme={prefs.theme}
      singleKeys={prefs.singleKeys}
    >
      {children}
    </DashboardShell>
  );
}
