import { z } from "zod";
import type { EbayClient } from "./ebay-client";

export const CONTENT_LANGUAGE = { "content-language": "en-US" };

const Policies = z.object({
  fulfillmentPolicies: z
    .array(z.object({ fulfillmentPolicyId: z.string(), name: z.string() }))
    .default([]),
  paymentPolicies: z.array(z.object({ paymentPolicyId: z.string() })).default([]),
  returnPolicies: z.array(z.object({ returnPolicyId: z.string() })).default([]),
});

export type ListingWish = {
  readonly account?: string;
  readonly sku?: string;
  readonly item?: Readonly<Record<string, unknown>>;
  readonly offer?: Readonly<Record<string, unknown>>;
  readonly quantity?: number;
  /** By the beginning of its name. */
  readonly shipping?: string;
};

export async function policyIds(ebay: EbayClient, account: string, shipping = "Standard") {
  const read = async (kind: string) => {
    const path = `/sell/account/v1/${kind}_policy?marketplace_id=EBAY_US`;
    return Policies.parse((await ebay.as(account, "GET", path)).body);
  };
  const { fulfillmentPolicies } = await read("fulfillment");
  const { paymentPolicies } = await read("payment");
  const { returnPolicies } = await read("return");
  return {
    fulfillmentPolicyId: fulfillmentPolicies.find(({ name }) => name.startsWith(shipping))
      ?.fulfillmentPolicyId,
    paymentPolicyId: paymentPolicies[0]?.paymentPolicyId,
    returnPolicyId: returnPolicies[0]?.returnPolicyId,
  };
}

/** Makes all that a listing needs, up to the unpublished offer; returns its id. */
export async function makeEbayOffer(ebay: EbayClient, wish: ListingWish = {}): Promise<string> {
  const { account = "sandbox_anna", sku = "guitar-1", item = {}, offer = {}, quantity = 1 } = wish;
  const headers = CONTENT_LANGUAGE;
  await ebay.as(account, "POST", "/sell/inventory/v1/location/home", {
    json: {
      location: { address: { postalCode: "95125", country: "US" } },
      locationTypes: ["WAREHOUSE"],
    },
  });
  await ebay.as(account, "PUT", `/sell/inventory/v1/inventory_item/${sku}`, {
    headers,
    json: {
      availability: { shipToLocationAvailability: { quantity } },
      condition: "USED_EXCELLENT",
      product: {
        title: "Fender Jaguar, sunburst",
        description: "A guitar that I played for ten years.",
        aspects: { Brand: ["Fender"], Model: ["Jaguar"] },
        imageUrls: ["https://pictures.example.com/jaguar.jpg"],
      },
      ...item,
    },
  });
  const made = await ebay.as(account, "POST", "/sell/inventory/v1/offer", {
    headers,
    json: {
      sku,
      marketplaceId: "EBAY_US",
      format: "FIXED_PRICE",
      listingDuration: "GTC",
      categoryId: "33034",
      merchantLocationKey: "home",
      listingPolicies: await policyIds(ebay, account, wish.shipping),
      pricingSummary: { price: { value: "740.00", currency: "USD" } },
      ...offer,
    },
  });
  return z.object({ offerId: z.string() }).parse(made.body).offerId;
}
