import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import type { UserPrefs } from "@/lib/domain/prefs/user-prefs.schema";
import { findSession, type SignedIn } from "@/lib/services/auth/find-session";
import { sessionTokenOf } from "@/lib/services/auth/session-cookie";
import type { ServiceContext } from "@/lib/services/context";
import { processContext } from "@/lib/services/process-context";
import { getUserPrefs } from "@/lib/services/user-prefs/get-user-prefs";
import { PATH_HEADER } from "./path-header";

export type PageContext = {
  readonly ctx: ServiceContext;
  readonly user: SignedIn["user"];
  readonly prefs: UserPrefs;
};

/** For server components: who is signed in, or null. Asked once a request. */
export const findPageContext = cache(async (): Promise<PageContext | null> => {
  const token = sessionTokenOf((await headers()).get("cookie"));
  if (!token) return null;
  const signedIn = await findSession({ ctx: processContext({ kind: "system" }), input: { token } });
  if (!signedIn) return null;
  const ctx = processContext(signedIn.actor);
  return { ctx, user: signedIn.user, prefs: await getUserPrefs({ ctx }) };
});

/** For pages behind sign-in: the same, or a redirect to /login that leads back here. */
export async function requirePageContext(): Promise<PageContext> {
  const found = await findPageContext();
  if (found) return found;
  const path = (await headers()).get(PATH_HEADER);
  redirect(path ? `/login?next=${encodeURIComponent(path)}` : "/login");
}

/** For pages of admins: for others there is no such page. */
export async function requireAdminPageContext(): Promise<PageContext> {
  const found = await requirePageContext();
  if (found.user.role !== "admin") notFound();
  return found;
}
