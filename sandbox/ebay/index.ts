import type { Market, Refusal, Reply, World } from "../contract";
import { accountRoutes } from "./account/account-routes";
import { createSellerAccounts } from "./account/seller-accounts";
import { analyticsRoutes } from "./analytics-routes";
import { browseRoutes } from "./browse/browse-routes";
import { ebayError, INVALID_TOKEN, internalFault, NO_RESOURCE, TOO_MANY } from "./ebay-error";
import { createState, type EbayState } from "./ebay-state";
import { fulfillmentRoutes } from "./fulfillment/fulfillment-routes";
import { createOrderBook } from "./fulfillment/order-book";
import { identityRoutes } from "./identity-routes";
import { createInventoryDesk } from "./inventory/inventory-desk";
import { inventoryRoutes } from "./inventory/inventory-routes";
import { createStocks } from "./inventory/stock";
import { itemPage } from "./item-page";
import { mediaRoutes } from "./media-routes";
import { metadataRoutes } from "./metadata-routes";
import { notificationRoutes } from "./notification/notification-routes";
import { createNotifier, type Notifier } from "./notification/notifier";
import { createSigningKeys } from "./notification/signing-keys";
import { oauthError, oauthRoutes } from "./oauth";
import { SCOPES } from "./scopes";
import { orderEvent, takeSales } from "./take-sales";
import { taxonomyRoutes } from "./taxonomy/taxonomy-routes";

function refuseToken({ fault, call, retryAfterSeconds }: Refusal): Reply {
  const headers = { "retry-after": String(retryAfterSeconds) };
  const isRefresh = new TextDecoder().decode(call.body).includes("grant_type=refresh_token");
  switch (fault) {
    case "rate-limited":
      return { ...oauthError(429, "temporarily_unavailable"), headers };
    case "server-error":
      return oauthError(503, "temporarily_unavailable");
    case "expired-token":
    case "revoked-token":
      return oauthError(400, isRefresh ? "invalid_grant" : "invalid_request");
  }
}

function refuse({ apiOf }: EbayState, refusal: Refusal): Reply {
  const api = apiOf.get(refusal.operation) ?? "";
  if (api === "oauth") return refuseToken(refusal);
  switch (refusal.fault) {
    case "rate-limited": {
      const headers = { "retry-after": String(refusal.retryAfterSeconds) };
      return { ...ebayError(429, TOO_MANY), headers };
    }
    case "server-error":
      return ebayError(500, internalFault(api));
    case "expired-token":
    case "revoked-token":
      return ebayError(401, INVALID_TOKEN);
  }
}

function keysOf({ client, accounts, grants }: EbayState) {
  const { clientId, clientSecret, ruName } = client;
  return {
    clientId,
    clientSecret,
    ruName,
    redirects: client.redirects(),
    scopes: Object.keys(SCOPES),
    accounts: accounts.list().map(({ username, userId }) => {
      const grant = { clientId, account: username, scopes: Object.keys(SCOPES) };
      const { accessToken, refreshToken } = grants.issueBoth(grant);
      return { username, userId, accessToken, refreshToken };
    }),
  };
}

/** The user takes the permission back: the tokens die, and the application is told. */
function revokeTokens(
  { grants, accounts, world }: EbayState,
  notifier: Notifier,
  account?: string,
) {
  const revoked = grants.revoke(account);
  const told = accounts
    .list()
    .filter(({ username }) => account === undefined || username === account)
    .map(({ username, userId, eiasToken }) =>
      notifier.publish("AUTHORIZATION_REVOCATION", {
        username,
        userId,
        eiasToken,
        revokeReason: "REVOKED_BY_USER",
        revocationDate: world.now().toISOString(),
      }),
    );
  return { revoked, told: told.reduce((sum, one) => sum + one, 0) };
}

/** Every application is told, whether or not it knows the user; the tokens die with the account. */
function deleteAccount({ grants, accounts }: EbayState, notifier: Notifier, account?: string) {
  const { username, userId, eiasToken } = accounts.get(account ?? "");
  const told = notifier.publish("MARKETPLACE_ACCOUNT_DELETION", { username, userId, eiasToken });
  return { revoked: grants.revoke(username), told };
}

/** The stand-in for eBay. */
export function createEbay(world: World): Market {
  const state = createState(world);
  const notifier = createNotifier(world, createSigningKeys(world.random("ebay signing keys")));
  const sellers = createSellerAccounts(world);
  const stocks = createStocks(world);
  const book = createOrderBook(world);
  takeSales(state, stocks, book, notifier);
  const accountOf = (data: Readonly<Record<string, unknown>>) =>
    typeof data.account === "string" ? data.account : undefined;
  return {
    id: "ebay",
    routes: [
      itemPage(world),
      ...oauthRoutes(state),
      ...browseRoutes(state),
      ...taxonomyRoutes(state),
      ...metadataRoutes(state),
      ...analyticsRoutes(state),
      ...identityRoutes(state),
      ...notificationRoutes(state, notifier),
      ...accountRoutes(state, sellers),
      ...mediaRoutes(state),
      ...inventoryRoutes(state, createInventoryDesk(world, stocks, sellers)),
      ...fulfillmentRoutes(state, book, (order) => {
        notifier.publish("ITEM_MARKED_SHIPPED", orderEvent(state, order), order.account);
      }),
    ],
    refuse: (refusal) => refuse(state, refusal),
    unknown: (_call, status) => ebayError(status, NO_RESOURCE),
    keys: () => keysOf(state),
    setRedirects: state.client.setRedirects,
    events: {
      "expire-tokens": (data) => ({ expired: state.grants.expireAccess(accountOf(data)) }),
      "revoke-tokens": (data) => revokeTokens(state, notifier, accountOf(data)),
      "delete-account": (data) => deleteAccount(state, notifier, accountOf(data)),
      "cancel-order": (data) => ({ isCancelled: book.cancel(String(data.orderId)).isCancelled }),
      /** The developer rotates the keyset: the application's own tokens go with the old secret. */
      "new-secret": () => ({
        clientSecret: state.client.renewSecret(),
        expired: state.grants.expireAccess(null),
      }),
      "rotate-key": (data) => ({ kid: notifier.keys.rotate(data.isOldWithdrawn === true) }),
    },
  };
}
