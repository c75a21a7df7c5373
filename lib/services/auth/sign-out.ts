import { eq } from "drizzle-orm";
import { sessions } from "@/db/schema";
import type { ServiceContext } from "../context";

/** Ends the session that asks; without one there is nothing to end. */
export async function signOut({ ctx }: { ctx: ServiceContext }): Promise<void> {
  if (ctx.actor.kind !== "user" || !ctx.actor.sessionHash) return;
  await ctx.db.delete(sessions).where(eq(sessions.sessionToken, ctx.actor.sessionHash));
}
