import { desc, eq } from "drizzle-orm";
import { apiKeys } from "@/db/schema";
import type { ApiKeyView } from "@/lib/domain/api-key/api-key.schema";
import { requireUser, type ServiceContext } from "../context";
import { toApiKeyView } from "./internal";

/** The person's keys, the newest first, also those that ran out. At most 50, so there are no pages. */
export async function listApiKeys({ ctx }: { ctx: ServiceContext }): Promise<ApiKeyView[]> {
  const { userId } = requireUser(ctx);
  const rows = await ctx.db
    .select()
    .from(apiKeys)
    .where(eq(apiKeys.userId, userId))
    .orderBy(desc(apiKeys.id));
  return rows.map(toApiKeyView);
}
