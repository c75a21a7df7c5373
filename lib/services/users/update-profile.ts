import { eq } from "drizzle-orm";
import { users } from "@/db/schema";
import { UpdateProfileInput } from "@/lib/domain/account/account.schema";
import { requireSession } from "../auth/internal";
import type { ServiceContext } from "../context";

type Args = { ctx: ServiceContext; input: UpdateProfileInput };

/** Changes the name that the person is shown with. */
export async function updateProfile({ ctx, input }: Args): Promise<void> {
  const { userId } = requireSession(ctx);
  const { name } = UpdateProfileInput.parse(input);
  await ctx.db.update(users).set({ name, updatedAt: ctx.clock.now() }).where(eq(users.id, userId));
}
