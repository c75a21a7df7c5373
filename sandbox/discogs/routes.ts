import type { Call, Offer, Reply, Route, World } from "../contract";
import { exchange, isKnownCurrency } from "../kit/exchange";
import { callerOf, type Keys, message, mustAuthenticate } from "./admission";
import { GRADES } from "./grades";
import { listingJson } from "./listing-json";
import { pageOf } from "./page-of";
import { priceJson } from "./price-json";
import { hitJson, releaseJson } from "./release-json";
import { type Release, releaseOf, releaseWithId } from "./releases";
import { searchReleases } from "./search-releases";

type Discogs = { readonly world: World; readonly keys: () => Keys };

const CURRENCY = "USD";
const NO_RELEASE = () => message(404, "That release does not exist or may have been deleted.");
const NOT_FOUND = () => message(404, "The requested resource was not found.");

const NO_SETTINGS = () => message(404, "You must fill out your seller settings first.");

const currencyOf = (call: Call) => call.query.get("curr_abbr") ?? CURRENCY;

const releaseOfOffer = ({ brand, model }: Offer) => releaseOf(brand, model);

function forSale({ catalogue }: World, release: Release): readonly Offer[] {
  return catalogue
    .list({ market: "discogs", state: "live" })
    .filter((offer) => releaseOfOffer(offer)?.id === release.id);
}

function lowestCents(offers: readonly Offer[], currency: string): number | null {
  const prices = offers
    .map((offer) => exchange(offer.priceCents, offer.currency, currency))
    .filter((cents) => cents !== null);
  return prices.length === 0 ? null : Math.min(...prices);
}

function release({ world }: Discogs, call: Call, found: Release): Reply {
  const offers = forSale(world, found);
  const cents = lowestCents(offers, currencyOf(call));
  const lowestPrice = cents === null ? null : priceJson(cents, currencyOf(call)).value;
  const market = { forSaleCount: offers.length, lowestPrice };
  return { status: 200, body: releaseJson(found, call, market) };
}

function stats({ world }: Discogs, call: Call, found: Release): Reply {
  const currency = currencyOf(call);
  const offers = forSale(world, found);
  const cents = lowestCents(offers, currency);
  return {
    status: 200,
    body: {
      num_for_sale: offers.length,
      lowest_price: cents === null ? null : priceJson(cents, currency),
      blocked_from_sale: false,
    },
  };
}

/** One price a grade, in the currency of the user; nothing where no copy was ever sold. */
function suggestions({ typicalCents }: Release): Reply {
  const prices =
    typicalCents === null
      ? []
      : GRADES.map(([grade, perCent]) => [
          grade,
          { currency: CURRENCY, value: (typicalCents * perCent) / 10_000 },
        ]);
  return { status: 200, body: Object.fromEntries(prices) };
}

function listing({ world }: Discogs, call: Call): Reply {
  const offer = world.catalogue.find(call.params.listing_id ?? "");
  const found = offer?.market === "discogs" ? releaseOfOffer(offer) : undefined;
  if (!offer || !found || offer.state === "ended") return NOT_FOUND();
  return { status: 200, body: listingJson(offer, found, call) };
}

function search(call: Call): Reply {
  const body = pageOf(call, searchReleases(call.query), (one) => hitJson(one, call));
  return body ? { status: 200, body } : NOT_FOUND();
}

function route(operation: string, path: string, handle: (call: Call) => Reply): Route {
  return { operation, method: "GET", path, handle };
}

/** Method, path and meaning as Discogs' pages for developers give them; the names are our own. */
export function discogsRoutes(discogs: Discogs): readonly Route[] {
  const ofRelease = (handle: (call: Call, found: Release) => Reply) => (call: Call) => {
    if (!isKnownCurrency(currencyOf(call))) return message(400, "Invalid curr_abbr.");
    const found = releaseWithId(Number(call.params.release_id));
    return found ? handle(call, found) : NO_RELEASE();
  };
  const isAnonymous = (call: Call) => callerOf(call, discogs.keys()) === "anonymous";
  const isUser = (call: Call) => callerOf(call, discogs.keys()) === "user";
  return [
    route("search", "/database/search", (call) =>
      isAnonymous(call) ? mustAuthenticate() : search(call),
    ),
    route(
      "getRelease",
      "/releases/{release_id}",
      ofRelease((call, found) => release(discogs, call, found)),
    ),
    route(
      "getMarketplaceStats",
      "/marketplace/stats/{release_id}",
      ofRelease((call, found) => stats(discogs, call, found)),
    ),
    route(
      "getPriceSuggestions",
      "/marketplace/price_suggestions/{release_id}",
      ofRelease((call, found) => {
        if (!isUser(call)) return mustAuthenticate();
        return discogs.keys().account.isSeller ? suggestions(found) : NO_SETTINGS();
      }),
    ),
    route("getListing", "/marketplace/listings/{listing_id}", (call) => listing(discogs, call)),
    route("getIdentity", "/oauth/identity", (call) => {
      if (!isUser(call)) return mustAuthenticate();
      const { id, username } = discogs.keys().account;
      const resource_url = `${call.baseUrl}/users/${username}`;
      return { status: 200, body: { id, username, resource_url, consumer_name: "Deal-Scout" } };
    }),
  ];
}
