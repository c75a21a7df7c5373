import { eq } from "drizzle-orm";
import { userPrefs } from "@/db/schema";
import { DEFAULT_USER_PREFS } from "@/lib/domain/prefs/default-user-prefs";
import type { UserPrefs } from "@/lib/domain/prefs/user-prefs.schema";
import { requireWriter, type ServiceContext } from "../context";

/** Back to the defaults, which it answers with. */
export async function deleteUserPrefs({ ctx }: { ctx: ServiceContext }): Promise<UserPrefs> {
  const { userId } = requireWriter(ctx);
  await ctx.db.delete(userPrefs).where(eq(userPrefs.userId, userId));
  return DEFAULT_USER_PREFS;
}
