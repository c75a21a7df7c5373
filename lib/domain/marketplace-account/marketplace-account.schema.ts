import { z } from "zod";
import { idSchema } from "@/lib/core/id-schema";
import { oneOrMore, PageInput, sortBy } from "@/lib/core/page.schema";

export const MarketplaceAccountState = z.enum(["connected", "needs_reconnect", "disconnected"]);
export type MarketplaceAccountState = z.infer<typeof MarketplaceAccountState>;

/** A connection to a marketplace. Its tokens are never shown. */
export const MarketplaceAccount = z.object({
  id: idSchema("account"),
  connectorId: z.string(),
  remoteAccountId: z.string().describe("The marketplace's own name for the account"),
  label: z.string(),
  scopes: z.array(z.string()),
  state: MarketplaceAccountState,
  createdAt: z.date(),
  updatedAt: z.date(),
});
export type MarketplaceAccount = z.infer<typeof MarketplaceAccount>;

export const ListMarketplaceAccountsInput = PageInput.extend({
  connectorId: oneOrMore(z.string().max(100)).optional(),
  state: oneOrMore(MarketplaceAccountState).optional(),
  sort: sortBy("createdAt").default("-createdAt"),
});
export type ListMarketplaceAccountsInput = z.output<typeof ListMarketplaceAccountsInput>;
