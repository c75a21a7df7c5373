import { userPrefs } from "@/db/schema";
import { assert } from "@/lib/core/assert";
import { AppError } from "@/lib/core/errors";
import { UpdateUserPrefsInput, type UserPrefs } from "@/lib/domain/prefs/user-prefs.schema";
import { requireWriter, type ServiceContext } from "../context";
import { USER_PREFS_COLUMNS } from "./internal";

type Args = { ctx: ServiceContext; input: UpdateUserPrefsInput };

/** Changes what is given and keeps the rest; answers with all preferences as they are now. */
export async function updateUserPrefs({ ctx, input }: Args): Promise<UserPrefs> {
  const { userId } = requireWriter(ctx);
  const parsed = UpdateUserPrefsInput.safeParse(input);
  if (!parsed.success) {
    const fields = parsed.error.issues.map(({ path, message }) => ({
      field: path.join("."),
      message,
    }));
    throw new AppError("INVALID", "Some preferences cannot be used as given.", { fields });
  }
  const changes = { ...parsed.data, updatedAt: ctx.clock.now() };
  const [row] = await ctx.db
    .insert(userPrefs)
    .values({ userId, ...changes })
    .onConflictDoUpdate({ target: userPrefs.userId, set: changes })
    .returning(USER_PREFS_COLUMNS);
  assert(row, "an upsert returns its row");
  return row;
}
