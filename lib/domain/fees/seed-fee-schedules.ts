import type { FeeBase, FeeScheduleFields, FeeTerms } from "./fee-schedule.schema";

/** `key` names the row for good: an update of Deal-Scout finds it again by it. */
export type SeedFeeSchedule = FeeScheduleFields & { readonly key: string };

const WITH_TAX: FeeBase = { item: true, shipping: true, tax: true };
const WITH_SHIPPING: FeeBase = { item: true, shipping: true, tax: false };
const ITEM: FeeBase = { item: true, shipping: false, tax: false };

const NOTHING: FeeTerms = {
  tiers: [],
  fixed: [],
  base: WITH_SHIPPING,
  payment: null,
  minimumCents: null,
  maximumCents: null,
};

const flat = (bps: number) => [{ upToCents: null, bps }];
const always = (amountCents: number) => [{ ifTotalLteCents: null, amountCents }];

/** In the United States, in dollars, for all categories, from no day that is known. */
const US = {
  ...NOTHING,
  country: "US",
  currency: "USD",
  category: null,
  sellerTier: null,
  effectiveFrom: null,
  effectiveTo: null,
  isPickedUp: false,
  optional: [],
  confidence: "verified",
  note: "",
} as const satisfies Partial<FeeScheduleFields>;

/** The copies of these pages bear no day; this is the day they were read. */
const READ_ON = "2026-10-03";

const EBAY = {
  ...US,
  marketplace: "ebay",
  base: WITH_TAX,
  fixed: [
    { ifTotalLteCents: 1_000, amountCents: 30 },
    { ifTotalLteCents: null, amountCents: 40 },
  ],
  optional: [{ name: "Buyer abroad", bps: 165 }],
  sourceUrl: "https://www.ebay.com/help/selling/fees-credits-invoices/selling-fees?id=4822",
  checkedOn: "2026-09-20",
} as const satisfies Partial<FeeScheduleFields>;

const EBAY_MEDIA = {
  ...EBAY,
  tiers: [
    { upToCents: 750_000, bps: 1_530 },
    { upToCents: null, bps: 235 },
  ],
};

const REVERB = {
  ...US,
  marketplace: "reverb",
  tiers: flat(500),
  sourceUrl:
    "https://help.reverb.com/hc/en-us/articles/360006133434-Why-are-my-total-earnings-lower-than-what-I-sold-my-gear-for",
  checkedOn: READ_ON,
  note: "Bump is a share that the seller sets: enter it as promotion.",
} as const satisfies Partial<FeeScheduleFields>;

const LOCAL = { ...US, sellerTier: "Local pickup", isPickedUp: true } as const;
const SECOND_HAND = { confidence: "unverified", checkedOn: READ_ON } as const;

/** Fees of United States marketplaces, as public copies of their pages told them. */
export const SEED_FEE_SCHEDULES: readonly SeedFeeSchedule[] = [
  {
    ...EBAY,
    key: "ebay-us",
    tiers: [
      { upToCents: 750_000, bps: 1_360 },
      { upToCents: null, bps: 235 },
    ],
    note: "Most categories, no shop. After 250 listings a month each costs $0.35.",
  },
  { ...EBAY_MEDIA, key: "ebay-us-books", category: "Books" },
  { ...EBAY_MEDIA, key: "ebay-us-movies", category: "Movies" },
  { ...EBAY_MEDIA, key: "ebay-us-music", category: "Music" },
  {
    ...US,
    key: "etsy-us",
    marketplace: "etsy",
    tiers: flat(650),
    fixed: always(20),
    payment: { bps: 300, fixedCents: 25, base: WITH_TAX },
    optional: [
      { name: "Offsite ads, under $10,000 a year", bps: 1_500 },
      { name: "Offsite ads, above", bps: 1_200 },
    ],
    sourceUrl: "https://www.etsy.com/legal/fees",
    checkedOn: READ_ON,
    note: "$0.20 for one listing of four months; each renewal costs it again. Vintage and handmade only.",
  },
  { ...REVERB, key: "reverb-us", payment: { bps: 319, fixedCents: 49, base: WITH_SHIPPING } },
  {
    ...REVERB,
    key: "reverb-us-preferred",
    sellerTier: "Preferred Seller",
    payment: { bps: 299, fixedCents: 49, base: WITH_SHIPPING },
  },
  {
    ...US,
    key: "mercari-us",
    marketplace: "mercari",
    tiers: flat(1_000),
    effectiveFrom: "2025-01-06",
    sourceUrl: "https://crosslist.com/blog/mercari-seller-fees",
    checkedOn: "2026-02-16",
    note: "The buyer pays 3.6 % on top. An instant payout costs $3.",
  },
  {
    ...US,
    ...SECOND_HAND,
    key: "facebook-us",
    marketplace: "facebook",
    sellerTier: "Shipped",
    tiers: flat(1_000),
    minimumCents: 80,
    optional: [{ name: "Payment processing, which some report", bps: 290 }],
    sourceUrl: "https://www.listing-forge.com/blog/facebook-marketplace-shipping",
    note: "Sources disagree on the payment fee and on what the 10 % are taken of.",
  },
  {
    ...LOCAL,
    ...SECOND_HAND,
    key: "facebook-us-local",
    marketplace: "facebook",
    sourceUrl: "https://www.listing-forge.com/blog/facebook-marketplace-shipping",
    note: "Sold by hand, paid in cash: nothing is kept.",
  },
  {
    ...US,
    key: "offerup-us",
    marketplace: "offerup",
    sellerTier: "Shipped",
    tiers: flat(1_290),
    base: ITEM,
    minimumCents: 199,
    sourceUrl: "https://help.offerup.com/hc/en-us/articles/360031987832",
    checkedOn: READ_ON,
  },
  {
    ...LOCAL,
    key: "offerup-us-local",
    marketplace: "offerup",
    sourceUrl: "https://help.offerup.com/hc/en-us/articles/360031987832",
    checkedOn: READ_ON,
  },
  {
    ...US,
    key: "craigslist-us",
    marketplace: "craigslist",
    isPickedUp: true,
    sourceUrl: "https://www.craigslist.org/about/help/posting_fees",
    checkedOn: READ_ON,
    note: "By owner, most goods. Dealers pay for cars and some other goods.",
  },
  {
    ...US,
    ...SECOND_HAND,
    key: "depop-us",
    marketplace: "depop",
    payment: { bps: 330, fixedCents: 45, base: WITH_SHIPPING },
    sourceUrl: null,
    note: "From a data set of another party.",
  },
  {
    ...US,
    ...SECOND_HAND,
    key: "vinted-us",
    marketplace: "vinted",
    sourceUrl: null,
    note: "The buyer pays the fee. From a data set of another party.",
  },
  {
    ...US,
    ...SECOND_HAND,
    key: "whatnot-us",
    marketplace: "whatnot",
    tiers: flat(800),
    payment: { bps: 290, fixedCents: 30, base: WITH_TAX },
    sourceUrl: null,
    note: "From a data set of another party; what the fees are taken of is assumed.",
  },
  {
    ...US,
    ...SECOND_HAND,
    key: "discogs-us",
    marketplace: "discogs",
    tiers: flat(800),
    base: ITEM,
    minimumCents: 10,
    maximumCents: 15_000,
    sourceUrl: "https://support.discogs.com/hc/en-us/articles/360001562473",
    checkedOn: "2026-05-01",
    note: "9 % is reported elsewhere. The payment fee of PayPal comes on top and is not in it.",
  },
];
