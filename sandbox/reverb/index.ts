import { z } from "zod";
import type { Call, Market, Redirects, Refusal, Reply, World } from "../contract";
import { createGrants, type Grants } from "../core/grants";
import { everyMs } from "../core/quotas";
import { ACCOUNTS } from "./account";
import { accountRoutes } from "./account-routes";
import { CATALOG_ROUTES } from "./catalog-routes";
import { halError } from "./hal";
import { listingJson } from "./listing-json";
import { listingRoutes } from "./listing-routes";
import { orderJson } from "./order-json";
import { orderRoutes } from "./order-routes";
import { createOrders } from "./orders";
import { createOwnListings, type OwnListings } from "./own-listings";
import { badToken, callerOf, type Reverb } from "./reverb";
import { SCOPES } from "./scopes";
import { sellerRoutes } from "./seller-routes";
import { signInRoutes } from "./sign-in-routes";
import { webhookRoutes } from "./webhook-routes";
import { createWebhooks } from "./webhooks";

const CENTURY_MS = 100 * 365 * 86_400_000;
const SELLER_SCOPES = ["public", "read_listings", "write_listings", "read_orders", "write_orders"];

const isSignIn = (operation: string) => operation.startsWith("oauth");

/** How many calls are too many is nowhere published; the answer does not say when to come back. */
function createAdmission(world: World, grants: Grants) {
  const quota = world.quotas.define({
    market: "reverb",
    name: "per-minute",
    limit: 600,
    resetsAt: everyMs(60_000),
  });
  return (call: Call, operation: string): Reply | null => {
    if (isSignIn(operation)) return null;
    if (call.headers["accept-version"] !== "3.0") {
      return halError(400, "The Accept-Version header must be 3.0.");
    }
    if (call.headers.authorization && !callerOf({ grants }, call)) return badToken();
    const key = call.headers.authorization ?? "anonymous";
    return quota.take(key).isAllowed ? null : halError(429, "Too many requests");
  };
}

function refuse({ fault, operation, retryAfterSeconds }: Refusal): Reply {
  if (fault === "server-error") return halError(500, "Something went wrong.");
  if (fault !== "rate-limited") {
    return isSignIn(operation) ? { status: 400, body: { error: "invalid_grant" } } : badToken();
  }
  const headers = { "retry-after": String(retryAfterSeconds) };
  const reply = halError(429, "Too many requests");
  return { ...reply, headers: { ...reply.headers, ...headers } };
}

/** Tokens never expire; they can be taken back. */
function createTokens(world: World, clientId: string) {
  const grants = createGrants(world.now, world.random("reverb tokens"), {
    codeLifeMs: 600_000,
    accessLifeMs: CENTURY_MS,
    refreshLifeMs: CENTURY_MS,
    isRefreshRotated: false,
  });
  /** A fresh personal token each, as made on the settings page. */
  const personal = () =>
    ACCOUNTS.map(({ username, shopName }) => {
      const grant = { clientId, account: username, scopes: SELLER_SCOPES };
      return { username, shopName, personalToken: grants.issueAccess(grant).accessToken };
    });
  return { grants, personal };
}

const Purchase = z.object({ listingId: z.int() });
const Revocation = z.object({ account: z.string().optional() });

function eventsOf(world: World, own: OwnListings, grants: Grants) {
  return {
    /** A buyer takes an account's listing, by the id that the API gave it. */
    buy: (data: unknown) => {
      const offerId = own.find(Purchase.parse(data).listingId)?.offerId;
      if (!offerId) throw new Error("That listing is not for sale.");
      return world.catalogue.sell(offerId);
    },
    "revoke-tokens": (data: unknown) => ({
      revoked: grants.revoke(Revocation.parse(data).account),
    }),
  };
}

/** Reverb's API, version 3.0, as far as its inventory of paths and its guides describe it. */
export function createReverb(world: World): Market {
  const secrets = world.random("reverb application");
  const app = { clientId: secrets.hex(32), clientSecret: secrets.hex(32) };
  const { grants, personal } = createTokens(world, app.clientId);
  const own = createOwnListings(world);
  const webhooks = createWebhooks(world);
  const orders = createOrders(world, own, (topic, order) => {
    webhooks.tell(order.username, topic, (bases) => orderJson(order, bases));
    const listing = own.find(order.listingId);
    if (topic === "orders/create" && listing) {
      webhooks.tell(order.username, "listings/update", (bases) =>
        listingJson(listing, bases, true),
      );
    }
  });
  const reverb: Reverb = { world, grants, own, orders, webhooks };
  let redirects: Redirects | null = null;
  return {
    id: "reverb",
    routes: [
      ...signInRoutes({ app, grants, world, redirects: () => redirects }),
      ...CATALOG_ROUTES,
      ...listingRoutes(reverb),
      ...sellerRoutes(reverb),
      ...orderRoutes(reverb),
      ...accountRoutes(reverb),
      ...webhookRoutes(reverb),
    ],
    admit: createAdmission(world, grants),
    refuse,
    unknown: (_call, status) =>
      halError(status, status === 404 ? "Not Found" : "Method Not Allowed"),
    keys: () => ({ ...app, accounts: personal(), scopes: Object.keys(SCOPES), redirects }),
    setRedirects: (wanted) => {
      redirects = wanted;
    },
    events: eventsOf(world, own, grants),
  };
}
