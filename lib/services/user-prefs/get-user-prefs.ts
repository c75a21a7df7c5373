import { eq } from "drizzle-orm";
import { userPrefs } from "@/db/schema";
import { DEFAULT_USER_PREFS } from "@/lib/domain/prefs/default-user-prefs";
import type { UserPrefs } from "@/lib/domain/prefs/user-prefs.schema";
import { requireUser, type ServiceContext } from "../context";
import { USER_PREFS_COLUMNS } from "./internal";

/** The signed-in person's preferences; every default when nothing was changed yet. */
export async function getUserPrefs({ ctx }: { ctx: ServiceContext }): Promise<UserPrefs> {
  const { userId } = requireUser(ctx);
  const [row] = await ctx.db
    .select(USER_PREFS_COLUMNS)
    .from(userPrefs)
    .where(eq(userPrefs.userId, userId));
  return row ?? DEFAULT_USER_PREFS;
}
