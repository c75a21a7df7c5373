import type { Random } from "../../core/random";
import { amount } from "../money";
import { SITE_IDS, type Site, siteOf } from "../sites";

export type PolicyKind = "fulfillment" | "payment" | "return";

/** One of a seller's business policies, with the body that eBay shows. */
export type Policy = {
  readonly id: string;
  readonly kind: PolicyKind;
  readonly marketplaceId: string;
  /** The shipping is calculated from the package, which must then be given. */
  readonly isCalculated: boolean;
  /** What sending costs; null where it must be calculated or is not offered. */
  readonly shippingCents: number | null;
  readonly body: Readonly<Record<string, unknown>>;
};

type Shipping = {
  readonly name: string;
  readonly service: string;
  readonly costType: "FLAT_RATE" | "CALCULATED" | null;
  readonly cents: number | null;
};

const SHIPPING: readonly Shipping[] = [
  { name: "Standard parcel", service: "StandardPostage", costType: "FLAT_RATE", cents: 895 },
  { name: "Calculated by weight", service: "CalculatedPost", costType: "CALCULATED", cents: null },
  { name: "Collection only", service: "LocalPickup", costType: null, cents: null },
];

const CATEGORY_TYPES = [{ name: "ALL_EXCLUDING_MOTORS_VEHICLES", default: true }];

function fulfillment(
  { id: marketplaceId, currency }: Site,
  id: string,
  shipping: Shipping,
): Policy {
  const { name, service, costType, cents } = shipping;
  const options =
    costType === null
      ? []
      : [
          {
            optionType: "DOMESTIC",
            costType,
            shippingServices: [
              {
                sortOrder: 1,
                shippingCarrierCode: "Post",
                shippingServiceCode: service,
                ...(cents === null ? {} : { shippingCost: amount(cents, currency) }),
                freeShipping: false,
                buyerResponsibleForShipping: false,
                buyerResponsibleForPickup: false,
              },
            ],
          },
        ];
  return {
    id,
    kind: "fulfillment",
    marketplaceId,
    isCalculated: costType === "CALCULATED",
    shippingCents: cents,
    body: {
      fulfillmentPolicyId: id,
      name,
      marketplaceId,
      categoryTypes: CATEGORY_TYPES,
      handlingTime: { value: 2, unit: "DAY" },
      shippingOptions: options,
      globalShipping: false,
      pickupDropOff: false,
      freightShipping: false,
      localPickup: costType === null,
    },
  };
}

function payment({ id: marketplaceId }: Site, id: string): Policy {
  return {
    id,
    kind: "payment",
    marketplaceId,
    isCalculated: false,
    shippingCents: null,
    body: {
      paymentPolicyId: id,
      name: "eBay managed payments",
      marketplaceId,
      categoryTypes: CATEGORY_TYPES,
      immediatePay: true,
    },
  };
}

function returns({ id: marketplaceId }: Site, id: string, returnsAccepted: boolean): Policy {
  const terms = returnsAccepted
    ? {
        returnPeriod: { value: 30, unit: "DAY" },
        returnShippingCostPayer: "BUYER",
        refundMethod: "MONEY_BACK",
      }
    : {};
  return {
    id,
    kind: "return",
    marketplaceId,
    isCalculated: false,
    shippingCents: null,
    body: {
      returnPolicyId: id,
      name: returnsAccepted ? "30 days, buyer pays" : "No returns",
      marketplaceId,
      categoryTypes: CATEGORY_TYPES,
      returnsAccepted,
      ...terms,
    },
  };
}

/** What a seller has set up: three ways to send, one to be paid, two for returns, on each site. */
export function makePolicies(random: Random): readonly Policy[] {
  const nextId = () => `6${random.int(100_000_000, 999_999_999)}010`;
  return SITE_IDS.map(siteOf).flatMap((site) => [
    ...SHIPPING.map((shipping) => fulfillment(site, nextId(), shipping)),
    payment(site, nextId()),
    returns(site, nextId(), true),
    returns(site, nextId(), false),
  ]);
}
