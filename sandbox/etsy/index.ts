import type { Market, Redirects, Refusal, Reply, World } from "../contract";
import { createGrants, type Grant, type Grants } from "../core/grants";
import { ACCOUNTS, type Account } from "./account";
import { type App, badToken, createGate, isSignIn, limited } from "./admission";
import type { Etsy } from "./etsy";
import { etsyError } from "./etsy-error";
import { imageRoutes } from "./image-routes";
import { inventoryRoutes } from "./inventory-routes";
import { listingRoutes } from "./listing-routes";
import { createOwnListings } from "./own-listings";
import { portalEvents } from "./portal-events";
import { receiptRoutes } from "./receipt-routes";
import { createReceipts } from "./receipts";
import { SCOPES } from "./scopes";
import { sellerRoutes } from "./seller-routes";
import { shopRoutes } from "./shop-routes";
import { signInRoutes } from "./sign-in-routes";
import { createStrangerListings } from "./stranger-listings";
import { taxonomyRoutes } from "./taxonomy-routes";
import { createWebhooks } from "./webhooks";

const HOUR_MS = 3_600_000;

/** Etsy's tokens begin with the user's number. */
function tokenWord(kind: string, { account }: Grant, digits: string): string {
  const userId = ACCOUNTS.find(({ username }) => username === account)?.userId;
  return kind === "code" ? digits : `${userId}.${digits}`;
}

function etsyGrants(world: World) {
  return createGrants(world.now, world.random("etsy tokens"), {
    codeLifeMs: 300_000,
    accessLifeMs: HOUR_MS,
    refreshLifeMs: 90 * 24 * HOUR_MS,
    isRefreshRotated: true,
    word: tokenWord,
  });
}

/** With tokens as after a consent to everything. */
function accountKeys({ username, userId, shopId }: Account, app: App, grants: Grants) {
  const scopes = Object.keys(SCOPES);
  const grant = { clientId: app.keystring, account: username, scopes };
  const { accessToken, refreshToken } = grants.issueBoth(grant);
  return { username, userId, shopId, accessToken, refreshToken };
}

function refuse({ fault, operation, retryAfterSeconds }: Refusal): Reply {
  if (fault === "rate-limited") return limited(retryAfterSeconds);
  if (fault === "server-error") return etsyError(500, "The server encountered an internal error.");
  if (isSignIn(operation)) return etsyError(400, "invalid_grant", "The token has been revoked");
  return badToken(fault === "expired-token" ? "expired" : "invalid");
}

function routesOf(etsy: Etsy) {
  return [
    ...listingRoutes(etsy),
    ...sellerRoutes(etsy),
    ...imageRoutes(etsy),
    ...inventoryRoutes(etsy),
    ...shopRoutes(etsy),
    ...taxonomyRoutes(),
    ...receiptRoutes(etsy),
  ];
}

/** Etsy's Open API v3, as its document of 2025-12 describes it. */
export function createEtsy(world: World): Market {
  const secrets = world.random("etsy application");
  const app = { keystring: secrets.hex(24), sharedSecret: secrets.hex(10) };
  const grants = etsyGrants(world);
  const own = createOwnListings(world);
  const webhooks = createWebhooks(world);
  const receipts = createReceipts(world, own, ({ receiptId }, { shopId }) =>
    webhooks.tell("order.paid", shopId, `/shops/${shopId}/receipts/${receiptId}`),
  );
  const strangers = createStrangerListings(world);
  const etsy: Etsy = { world, app, grants, own, strangers, receipts, webhooks };
  let redirects: Redirects | null = null;
  const signIn = { app, grants, redirects: () => redirects };
  return {
    id: "etsy",
    routes: [...signInRoutes(signIn), ...routesOf(etsy)],
    ...createGate(world, app),
    refuse,
    unknown: (_call, status) => etsyError(status, "Resource not found"),
    keys: () => ({
      apiKey: `${app.keystring}:${app.sharedSecret}`,
      ...app,
      accounts: ACCOUNTS.map((account) => accountKeys(account, app, grants)),
      redirects,
    }),
    setRedirects: (wanted) => {
      redirects = wanted;
    },
    events: {
      ...portalEvents(etsy),
      /** The developer makes a new shared secret; the old one is worth nothing. */
      "new-secret": () => {
        app.sharedSecret = secrets.hex(10);
        return app;
      },
    },
  };
}
