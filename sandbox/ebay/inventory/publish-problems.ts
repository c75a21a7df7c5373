import type { SellerAccount } from "../account/seller-accounts";
import type { Policy, PolicyKind } from "../account/seller-policies";
import { conditionsOf, findConditionByCode } from "../conditions";
import type { EbayFault } from "../ebay-error";
import { centsOf } from "../money";
import { isSiteId, siteOf } from "../sites";
import { type EbayCategory, findLeaf } from "../taxonomy/ebay-categories";
import { aspectRulesOf } from "../taxonomy/item-aspects";
import { inventoryFault, userError } from "./inventory-fault";
import type { Stock, StockItem, StockOffer } from "./stock";

/** All that stands between an offer and its listing. */
export type PublishCase = {
  readonly offer: StockOffer;
  readonly stockItem: StockItem;
  readonly stock: Stock;
  readonly seller: SellerAccount;
  /** What the seller has live on eBay now. */
  readonly liveCents: number;
  readonly liveCount: number;
  /** Pictures may stand here without HTTPS, since this is where eBay's pictures are. */
  readonly rootUrl: string;
};

const ABOUT = "The eBay listing associated with the inventory item, or the unpublished offer has";

type Check = (one: PublishCase) => readonly EbayFault[];

const accountCheck: Check = ({ seller }) =>
  seller.isRegistered
    ? []
    : [
        inventoryFault(
          25_018,
          "Incomplete account information. Please complete your seller registration.",
        ),
      ];

const priceCheck: Check = ({ offer, seller, liveCents, liveCount }) => {
  const price = offer.details.pricingSummary?.price;
  const cents = centsOf(price?.value ?? "");
  const site = isSiteId(offer.marketplaceId) ? siteOf(offer.marketplaceId) : null;
  if (!cents || price?.currency !== site?.currency) {
    const info = cents
      ? `The currency must be ${site?.currency}.`
      : "The price is missing or zero.";
    return [inventoryFault(25_003, `${ABOUT} an invalid price. ${info}`)];
  }
  const quantity = offer.details.availableQuantity ?? 1;
  const isOver =
    liveCents + cents * quantity > seller.limit.cents ||
    liveCount + quantity > seller.limit.quantity;
  return isOver
    ? [
        inventoryFault(
          25_026,
          "Selling limit exceeded. You have reached the amount or the number of items that you may list.",
        ),
      ]
    : [];
};

const quantityCheck: Check = ({ offer, stockItem }) => {
  const stocked = stockItem.item.availability?.shipToLocationAvailability?.quantity ?? 0;
  const quantity = offer.details.availableQuantity ?? stocked;
  return quantity > 0
    ? []
    : [inventoryFault(25_004, `${ABOUT} an invalid quantity. The quantity must be at least 1.`)];
};

const durationCheck: Check = ({ offer }) =>
  [undefined, "GTC"].includes(offer.details.listingDuration)
    ? []
    : [
        inventoryFault(
          25_006,
          `${ABOUT} an invalid listing option. The listingDuration of a fixed price offer must be GTC.`,
        ),
      ];

function aspectProblems(leaf: EbayCategory, { item }: StockItem): readonly EbayFault[] {
  const { aspects = {}, brand } = item.product ?? {};
  const given = new Map(Object.entries(brand ? { Brand: [brand], ...aspects } : aspects));
  return aspectRulesOf(leaf).flatMap(({ name, isRequired, mode, values }) => {
    const said = (given.get(name) ?? []).filter((one) => one.trim() !== "");
    if (isRequired && said.length === 0) {
      const sentence = `The item specific ${name} is missing. Add ${name} to this listing, enter a valid value, and then try again.`;
      return [userError(sentence, { "2": name })];
    }
    const wrong = mode === "SELECTION_ONLY" && said.find((one) => !values.includes(one));
    if (!wrong) return [];
    const sentence = `The value ${wrong} is not valid for the item specific ${name}. Choose one of the values of the category.`;
    return [userError(sentence, { "2": name, "3": wrong })];
  });
}

const categoryCheck: Check = ({ offer, stockItem }) => {
  const leaf = findLeaf(offer.details.categoryId ?? "");
  if (!leaf) {
    return [
      inventoryFault(
        25_005,
        `${ABOUT} an invalid category ID. The category is missing or not a leaf category.`,
      ),
    ];
  }
  const problems: EbayFault[] = [];
  const condition = findConditionByCode(stockItem.item.condition ?? "");
  if (!condition || !conditionsOf(leaf).some(({ id }) => id === condition.id)) {
    problems.push(
      inventoryFault(
        25_021,
        `${ABOUT} invalid item condition information. The condition is missing or not allowed in this category.`,
      ),
    );
  }
  return [...problems, ...aspectProblems(leaf, stockItem)];
};

const pictureCheck: Check = ({ stockItem, rootUrl }) => {
  const urls = stockItem.item.product?.imageUrls ?? [];
  if (urls.length === 0 || urls.length > 24) {
    const info =
      urls.length === 0 ? "At least one picture is needed." : "At most 24 pictures are allowed.";
    return [inventoryFault(25_014, `${ABOUT} invalid pictures. ${info}`)];
  }
  const wrong = urls.find(
    (url) => !url.startsWith("https://") && !url.startsWith(`${rootUrl}/photos/`),
  );
  return wrong === undefined
    ? []
    : [inventoryFault(25_015, `${ABOUT} an invalid picture URL. ${wrong}`, { pictureUrl: wrong })];
};

const textCheck: Check = ({ stockItem, offer }) => {
  const { title, description } = stockItem.item.product ?? {};
  const said = { title, description: offer.details.listingDescription ?? description };
  return Object.entries(said)
    .filter(([, text]) => (text ?? "").trim() === "")
    .map(([fieldName]) =>
      inventoryFault(25_016, `The ${fieldName} value is invalid. It must not be empty.`, {
        fieldName,
      }),
    );
};

const locationCheck: Check = ({ offer, stock }) => {
  const location = stock.locations.get(offer.details.merchantLocationKey ?? "");
  return location?.isEnabled
    ? []
    : [
        inventoryFault(
          25_012,
          "Invalid inventory location. The location is missing, unknown or disabled.",
        ),
      ];
};

const POLICY_ERRORS: readonly (readonly [
  PolicyKind,
  field: "fulfillmentPolicyId" | "paymentPolicyId" | "returnPolicyId",
  errorId: number,
  name: string,
])[] = [
  ["fulfillment", "fulfillmentPolicyId", 25_007, "Fulfillment"],
  ["payment", "paymentPolicyId", 25_008, "Payment"],
  ["return", "returnPolicyId", 25_009, "Return"],
];

function policyProblem(
  kind: PolicyKind,
  id: string,
  policy: Policy | undefined,
  marketplaceId: string,
) {
  if (policy && policy.kind !== kind) {
    return inventoryFault(25_036, `The policy(ies) ${id} is not of type ${kind.toUpperCase()}`, {
      PolicyId: id,
    });
  }
  return policy?.marketplaceId === marketplaceId
    ? null
    : inventoryFault(25_035, "The specified policy is not found for the market place", {
        PolicyId: id,
      });
}

const policyCheck: Check = ({ offer, seller, stockItem }) =>
  POLICY_ERRORS.flatMap(([kind, field, errorId, name]) => {
    const id = offer.details.listingPolicies?.[field];
    if (!id) {
      return [
        inventoryFault(
          errorId,
          `${ABOUT} invalid data in the associated ${name} policy. The ${field} is missing.`,
        ),
      ];
    }
    const policy = seller.policies.find((one) => one.id === id);
    const problem = policyProblem(kind, id, policy, offer.marketplaceId);
    if (problem) return [problem];
    const needsWeight = policy?.isCalculated && !stockItem.item.packageWeightAndSize?.weight;
    return needsWeight
      ? [
          inventoryFault(
            25_020,
            `${ABOUT} invalid shipping package details. The package weight is missing, which calculated shipping needs.`,
          ),
        ]
      : [];
  });

const CHECKS: readonly Check[] = [
  accountCheck,
  textCheck,
  categoryCheck,
  priceCheck,
  quantityCheck,
  durationCheck,
  pictureCheck,
  locationCheck,
  policyCheck,
];

/** What must be put right before the offer can be listed; empty where nothing must. */
export function publishProblems(one: PublishCase): readonly EbayFault[] {
  return CHECKS.flatMap((check) => check(one));
}

/** What eBay drops and says so. */
export function publishWarnings({ stockItem }: PublishCase): readonly EbayFault[] {
  const { condition, conditionDescription } = stockItem.item;
  if (condition !== "NEW" || !conditionDescription) return [];
  const field = "conditionDescription";
  const message = `${field} is not applicable for the condition and has been dropped`;
  return [inventoryFault(25_030, message, { field })];
}
