import { z } from "zod";
import { minorAmount } from "../kit/minor-units";
import type { Account } from "./account";
import { categoryWithUuid } from "./categories";
import { conditionWithUuid } from "./conditions";
import type { FieldErrors } from "./hal";
import type { ListingRecord } from "./listing-record";

export type ListingFields = Partial<
  Omit<
    ListingRecord,
    "id" | "offerId" | "shopName" | "place" | "createdAt" | "publishedAt" | "state"
  >
>;

const Price = z.object({
  amount: z.union([z.string(), z.number()]).transform(String),
  currency: z.string().optional(),
});

const Truth = z.union([
  z.boolean(),
  z.enum(["true", "false"]).transform((text) => text === "true"),
]);

/** What a body may say of a listing; fields that the sandbox does not know are passed over, as by Reverb. */
const ListingBody = z
  .object({
    make: z.string(),
    model: z.string(),
    finish: z.string(),
    year: z.union([z.string(), z.number()]).transform(String),
    title: z.string(),
    description: z.string(),
    sku: z.string(),
    categories: z.array(z.object({ uuid: z.string() })).min(1),
    condition: z.object({ uuid: z.string() }),
    price: Price,
    photos: z.array(z.url()),
    photo_upload_method: z.string(),
    has_inventory: Truth,
    inventory: z.coerce.number().int().nonnegative(),
    offers_enabled: Truth,
    shipping_profile_id: z.coerce.number().int(),
    shipping: z.object({
      local: z.boolean().optional(),
      rates: z.array(z.object({ region_code: z.string(), rate: Price })).optional(),
    }),
    publish: Truth,
  })
  .partial();

type Body = z.output<typeof ListingBody>;

export type ReadListing =
  | { readonly kind: "fine"; readonly fields: ListingFields; readonly isToPublish: boolean }
  | { readonly kind: "wrong"; readonly errors: FieldErrors };

/** Leaves out what was not said. */
const said = (fields: ListingFields): ListingFields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

function centsOf(price: z.output<typeof Price> | undefined, account: Account) {
  return price && (minorAmount(price.amount, price.currency ?? account.currency) ?? undefined);
}

function fieldErrors(body: Body, account: Account): FieldErrors {
  const { categories, condition, price, shipping_profile_id } = body;
  const unknownCategory = categories?.some(({ uuid }) => !categoryWithUuid(uuid));
  const profile = account.shippingProfile.id;
  const isOtherProfile = shipping_profile_id !== undefined && shipping_profile_id !== profile;
  const isOtherCurrency = price?.currency !== undefined && price.currency !== account.currency;
  return {
    ...(unknownCategory ? { categories: ["is not a known category"] } : {}),
    ...(condition && !conditionWithUuid(condition.uuid) ? { condition: ["is invalid"] } : {}),
    ...(price && !centsOf(price, account) ? { price: ["must be greater than 0"] } : {}),
    ...(isOtherCurrency ? { price: ["must be in the currency of the shop"] } : {}),
    ...(isOtherProfile ? { shipping_profile_id: ["is not one of the shop's"] } : {}),
  };
}

function photosOf({ photos, photo_upload_method }: Body, before: readonly string[]) {
  if (!photos) return undefined;
  if (photo_upload_method === "override_position") return photos;
  return [...before, ...photos.filter((url) => !before.includes(url))];
}

function shippingOf({ shipping, shipping_profile_id }: Body, account: Account) {
  if (shipping_profile_id !== undefined) return account.shippingProfile.cents;
  const [rate] = shipping?.rates ?? [];
  if (rate) return centsOf(rate.rate, account);
  return shipping ? null : undefined;
}

function fieldsOf(body: Body, account: Account, before: ListingRecord | undefined): ListingFields {
  const condition = body.condition && conditionWithUuid(body.condition.uuid);
  const isStocked = (condition ?? before?.condition)?.isStocked ?? false;
  // Used things are one of a kind, whatever is said of their number.
  const inventory =
    body.inventory === undefined || isStocked ? body.inventory : Math.min(1, body.inventory);
  const { make, model, finish, year, title, description, sku } = body;
  const fields: { [Name in keyof ListingFields]: ListingFields[Name] | undefined } = {
    make,
    model,
    finish,
    year,
    title,
    description,
    sku,
    inventory,
    condition,
    category: body.categories?.[0] && categoryWithUuid(body.categories[0].uuid),
    priceCents: centsOf(body.price, account),
    photos: photosOf(body, before?.photos ?? []),
    hasInventory: body.has_inventory === undefined ? undefined : body.has_inventory && isStocked,
    isOpenToOffers: body.offers_enabled,
    shippingCents: shippingOf(body, account),
  };
  return said(asFields(fields));
}

/** `said` takes out what is undefined. */
function asFields(fields: { [Name in keyof ListingFields]: ListingFields[Name] | undefined }) {
  return fields as ListingFields;
}

export function readListing(json: unknown, account: Account, before?: ListingRecord): ReadListing {
  const body = ListingBody.safeParse(json);
  if (!body.success) {
    const errors = body.error.issues.map(({ path, message }): [string, string[]] => [
      String(path[0] ?? "base"),
      [message],
    ]);
    return { kind: "wrong", errors: Object.fromEntries(errors) };
  }
  const errors = fieldErrors(body.data, account);
  if (Object.keys(errors).length > 0) return { kind: "wrong", errors };
  const isToPublish = body.data.publish ?? false;
  return { kind: "fine", fields: fieldsOf(body.data, account, before), isToPublish };
}

/** What keeps a listing from going live. */
export function publishErrors(listing: ListingRecord): FieldErrors {
  const blank = ["can't be blank"];
  const missing = (is: boolean, name: string) => (is ? { [name]: blank } : {});
  return {
    ...missing(listing.title === "", "title"),
    ...missing(listing.make === "", "make"),
    ...missing(listing.model === "", "model"),
    ...missing(listing.description === "", "description"),
    ...missing(listing.priceCents === 0, "price"),
    ...missing(listing.photos.length === 0, "photos"),
    ...(listing.state === "sold" && !listing.condition.isStocked
      ? { base: ["This item is one of a kind and has been sold."] }
      : {}),
  };
}
