import { z } from "zod";
import { ACCOUNTS } from "./account";
import type { Etsy } from "./etsy";

const Username = z.enum(ACCOUNTS.map(({ username }) => username)).default("etsy_demo");
const Registration = z.object({
  url: z.url(),
  account: Username,
  apiUrl: z.url().default("https://openapi.etsy.com"),
});
/** Everybody's where it is not said. */
const Whose = z.object({ account: z.string().optional() });
const Purchase = z.object({ listingId: z.int() });

function accountOf(username: string) {
  const account = ACCOUNTS.find((one) => one.username === username);
  if (!account) throw new Error(`There is no account ${username}.`);
  return account;
}

/** What is done on Etsy's pages, not through its API. */
export function portalEvents({ own, world, grants, webhooks }: Etsy) {
  return {
    "register-webhook": (data: unknown) => {
      const { url, account, apiUrl } = Registration.parse(data);
      return webhooks.register({ url, apiUrl, shopId: accountOf(account).shopId });
    },
    /** A buyer takes an account's listing, by the id that the API gave it. */
    buy: (data: unknown) => {
      const { listingId } = Purchase.parse(data);
      const offerId = own.find(listingId)?.offerId;
      if (!offerId) throw new Error(`Listing ${listingId} is not for sale.`);
      return world.catalogue.sell(offerId);
    },
    "expire-tokens": (data: unknown) => ({
      expired: grants.expireAccess(Whose.parse(data).account),
    }),
    "revoke-tokens": (data: unknown) => ({ revoked: grants.revoke(Whose.parse(data).account) }),
  };
}
