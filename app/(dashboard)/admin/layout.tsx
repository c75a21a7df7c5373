import { requireAdminPageContext } from "@/app/_server/page-context";
import { AdminTabs } from "./admin-tabs.client";

export default async function AdminLayout({ children }: LayoutProps<"/admin">) {
  await requireAdminPageContext();
  return (
    <>
      <AdminTabs />
      {children}
    </>
  );
}
