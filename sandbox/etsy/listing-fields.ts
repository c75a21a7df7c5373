import { minorAmount } from "../kit/minor-units";
import type { FormFields } from "./form-fields";
import type { ListingRecord } from "./listing-record";
import { taxonomyNode } from "./taxonomy";
import { WHEN_MADE } from "./when-made";

export type Checked<T> =
  | { readonly kind: "fine"; readonly value: T }
  | { readonly kind: "wrong"; readonly error: string };

const wrong = (error: string) => ({ kind: "wrong", error }) as const;
const fine = <T>(value: T) => ({ kind: "fine", value }) as const;

/** What a call may say of a listing; left out is left as it is. */
export type ListingFields = Partial<
  Pick<
    ListingRecord,
    | "title"
    | "description"
    | "quantity"
    | "priceCents"
    | "whoMade"
    | "whenMade"
    | "taxonomyId"
    | "tags"
    | "materials"
    | "shippingProfileId"
    | "returnPolicyId"
    | "readinessStateId"
    | "isSupply"
  >
>;

const WHO_MADE = ["i_did", "someone_else", "collective"];
const NOT_IN_TITLE = /[^\p{L}\p{Nd}\p{P}\p{Sm}\p{Zs}™©®]/u;
const NOT_IN_TAG = /[^\p{L}\p{Nd}\p{Zs}\-'™©®]/u;
const NOT_IN_MATERIAL = /[^\p{L}\p{Nd}\p{Zs}]/u;

function titleError(title: string): string | undefined {
  if (title.trim() === "") return "The title cannot be empty.";
  if (title.length > 140) return "The title cannot be longer than 140 characters.";
  if (NOT_IN_TITLE.test(title)) return "The title contains invalid characters.";
  const twice = ["%", ":", "&", "+"].find((sign) => title.split(sign).length > 2);
  return twice && `The title can contain the character ${twice} only once.`;
}

function tagsError(tags: readonly string[]): string | undefined {
  if (tags.length > 13) return "A listing can have no more than 13 tags.";
  if (tags.some((tag) => tag.length > 20)) return "A tag cannot be longer than 20 characters.";
  return tags.some((tag) => NOT_IN_TAG.test(tag))
    ? "A tag contains invalid characters."
    : undefined;
}

const isWhole = (text: string, least: number) => /^\d{1,15}$/.test(text) && Number(text) >= least;

type Reader = {
  readonly name: string;
  readonly read: (
    text: string,
    list: readonly string[],
    currency: string,
  ) => Checked<ListingFields>;
};

const id = (name: string, key: "shippingProfileId" | "returnPolicyId" | "readinessStateId") => ({
  name,
  read: (text: string) =>
    isWhole(text, 1) ? fine({ [key]: Number(text) }) : wrong(`Invalid ${name}.`),
});

/** In the order in which the fields are complained about. */
const READERS: readonly Reader[] = [
  {
    name: "quantity",
    read: (text) =>
      isWhole(text, 1) && Number(text) <= 999
        ? fine({ quantity: Number(text) })
        : wrong("The quantity must be between 1 and 999."),
  },
  {
    name: "title",
    read: (text) => {
      const error = titleError(text);
      return error ? wrong(error) : fine({ title: text });
    },
  },
  {
    name: "description",
    read: (text) =>
      text.trim() === "" ? wrong("The description cannot be empty.") : fine({ description: text }),
  },
  {
    name: "price",
    read: (text, _list, currency) => {
      const priceCents = minorAmount(text, currency);
      return priceCents !== null && priceCents >= 20
        ? fine({ priceCents })
        : wrong("The price must be at least 0.20.");
    },
  },
  {
    name: "who_made",
    read: (text) =>
      WHO_MADE.includes(text) ? fine({ whoMade: text }) : wrong("Invalid who_made value."),
  },
  {
    name: "when_made",
    read: (text) =>
      WHEN_MADE.some((bucket) => bucket === text)
        ? fine({ whenMade: text })
        : wrong("Invalid when_made value."),
  },
  {
    name: "taxonomy_id",
    read: (text) =>
      taxonomyNode(Number(text))
        ? fine({ taxonomyId: Number(text) })
        : wrong("Invalid taxonomy_id."),
  },
  id("shipping_profile_id", "shippingProfileId"),
  id("return_policy_id", "returnPolicyId"),
  id("readiness_state_id", "readinessStateId"),
  {
    name: "tags",
    read: (_text, tags) => {
      const error = tagsError(tags);
      return error ? wrong(error) : fine({ tags });
    },
  },
  {
    name: "materials",
    read: (_text, materials) =>
      materials.some((one) => NOT_IN_MATERIAL.test(one))
        ? wrong("A material contains invalid characters.")
        : fine({ materials }),
  },
  { name: "is_supply", read: (text) => fine({ isSupply: text === "true" }) },
];

export const REQUIRED_TO_CREATE = [
  "quantity",
  "title",
  "description",
  "price",
  "who_made",
  "when_made",
  "taxonomy_id",
];

/** Reads what the form says of a listing, or the first thing that is wrong with it, in the words of an Etsy error. */
export function readListingFields(
  form: FormFields,
  currency: string,
  required: readonly string[],
): Checked<ListingFields> {
  const missing = required.find((name) => form.text(name) === undefined);
  if (missing) return wrong(`Missing required parameter: ${missing}`);
  let fields: ListingFields = {};
  for (const reader of READERS) {
    const list = form.list(reader.name);
    if (list === undefined) continue;
    const read = reader.read(form.text(reader.name) ?? "", list, currency);
    if (read.kind === "wrong") return read;
    fields = { ...fields, ...read.value };
  }
  return fine(fields);
}
