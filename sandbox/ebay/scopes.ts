const ROOT = "https://api.ebay.com/oauth/api_scope";

/** Every scope that the stand-in knows, and what the consent page says of it. */
export const SCOPES: Readonly<Record<string, string>> = {
  [ROOT]: "See public data of eBay",
  [`${ROOT}/sell.inventory.readonly`]: "See your inventory and offers",
  [`${ROOT}/sell.inventory`]: "See and manage your inventory and offers",
  [`${ROOT}/sell.account.readonly`]: "See your account settings and policies",
  [`${ROOT}/sell.account`]: "See and manage your account settings and policies",
  [`${ROOT}/sell.fulfillment.readonly`]: "See your orders",
  [`${ROOT}/sell.fulfillment`]: "See and manage your orders",
  [`${ROOT}/sell.finances`]: "See your payouts and give refunds",
  [`${ROOT}/commerce.identity.readonly`]: "See your user name and id",
  [`${ROOT}/commerce.notification.subscription.readonly`]: "See your event subscriptions",
  [`${ROOT}/commerce.notification.subscription`]: "See and manage your event subscriptions",
  [`${ROOT}/metadata.insights`]: "See public data about categories",
};

/** The full name of a scope by its last part; the empty text is the plain scope. */
export function scope(name: string): string {
  return name === "" ? ROOT : `${ROOT}/${name}`;
}

/** What an application may have without a user. */
export const APPLICATION_SCOPES = [scope(""), scope("metadata.insights")];

/** Either of the two, as most reading operations take. */
export function readOrWrite(name: string): readonly string[] {
  return [scope(name), scope(`${name}.readonly`)];
}
