import type { Route, World } from "../contract";
import { listingPage } from "../core/listing-page";
import { ebayError, NO_RESOURCE } from "./ebay-error";

/** The page that `itemWebUrl` leads to. */
export function itemPage({ catalogue }: World): Route {
  return {
    operation: "viewItem",
    method: "GET",
    path: "/itm/{id}",
    handle: ({ params, baseUrl, rootUrl }) => {
      const offer = catalogue.find(params.id ?? "");
      if (offer?.market !== "ebay") return ebayError(404, NO_RESOURCE);
      return listingPage(offer, "eBay", `${baseUrl}/itm/${offer.id}`, rootUrl);
    },
  };
}
