import type { Call, Reply, Route } from "../contract";
import { open } from "./etsy";
import { notFound } from "./etsy-error";
import { TAXONOMY, taxonomyNode } from "./taxonomy";
import { TAXONOMY_PROPERTIES } from "./taxonomy-properties";

const nodes = (): Reply => ({
  status: 200,
  body: { count: TAXONOMY.length, results: TAXONOMY },
});

function properties(call: Call): Reply {
  const node = taxonomyNode(Number(call.params.taxonomy_id));
  if (!node) return notFound(`a taxonomy node ${call.params.taxonomy_id}`);
  const results = TAXONOMY_PROPERTIES;
  return { status: 200, body: { count: results.length, results } };
}

/** The operations that are the same for everybody. */
export function taxonomyRoutes(): readonly Route[] {
  return [
    open("ping", "GET", "/openapi-ping", () => ({ status: 200, body: { application_id: 1 } })),
    open("getSellerTaxonomyNodes", "GET", "/seller-taxonomy/nodes", nodes),
    open("getBuyerTaxonomyNodes", "GET", "/buyer-taxonomy/nodes", nodes),
    open(
      "getPropertiesByTaxonomyId",
      "GET",
      "/seller-taxonomy/nodes/{taxonomy_id}/properties",
      properties,
    ),
    open(
      "getPropertiesByBuyerTaxonomyId",
      "GET",
      "/buyer-taxonomy/nodes/{taxonomy_id}/properties",
      properties,
    ),
  ];
}
