import { and, eq } from "drizzle-orm";
import { marketplaceAccounts } from "@/db/schema";
import type { Id } from "@/lib/core/ids";

/** Every column that may leave this folder; the tokens are not among them, so they are not even read. */
export const MARKETPLACE_ACCOUNT_COLUMNS = {
  id: marketplaceAccounts.id,
  connectorId: marketplaceAccounts.connectorId,
  remoteAccountId: marketplaceAccounts.remoteAccountId,
  label: marketplaceAccounts.label,
  scopes: marketplaceAccounts.scopes,
  state: marketplaceAccounts.state,
  createdAt: marketplaceAccounts.createdAt,
  updatedAt: marketplaceAccounts.updatedAt,
};

export const ownAccount = (userId: Id<"user">, id: Id<"account">) =>
  and(eq(marketplaceAccounts.id, id), eq(marketplaceAccounts.userId, userId));
