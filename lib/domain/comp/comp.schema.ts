import { z } from "zod";
import { idSchema } from "@/lib/core/id-schema";
import { Money } from "@/lib/core/money";
import { oneOrMore, PageInput, QueryFlag, sortBy } from "@/lib/core/page.schema";
import { Condition } from "@/lib/domain/listing/condition";
import {
  EnteredAttributes,
  EnteredPrice,
  EnteredShipping,
  EnteredUrl,
} from "@/lib/domain/listing/entered-fields.schema";
import { Shipping } from "@/lib/domain/listing/listing-draft.schema";
import { CompBasis } from "./comp-draft.schema";

/** One observed price of a comparable thing, as the API shows it. */
export const Comp = z.object({
  id: idSchema("comp"),
  sourceId: idSchema("source"),
  externalId: z.string().describe("The source's own name for it"),
  listingId: idSchema("listing").nullable(),
  isOwn: z.boolean().describe("True: only you see it, and you may change it"),
  title: z.string(),
  description: z.string(),
  category: z.string().nullable(),
  brand: z.string().nullable(),
  condition: Condition,
  conditionText: z.string().nullable(),
  attributes: z.record(z.string(), z.string()),
  basis: CompBasis,
  price: Money,
  shipping: Shipping,
  observedOn: z.iso.date().nullable().describe("Day of the sale or ask; null when not known"),
  url: z.string().nullable(),
  sellerRef: z.string().nullable(),
  createdAt: z.date(),
  updatedAt: z.date(),
});
export type Comp = z.infer<typeof Comp>;

const fields = {
  title: z.string().trim().min(1).max(500),
  description: z.string().max(20_000),
  category: z.string().trim().min(1).max(200).nullable(),
  brand: z.string().trim().min(1).max(120).nullable(),
  condition: Condition,
  conditionText: z.string().trim().min(1).max(120).nullable(),
  attributes: EnteredAttributes,
  basis: CompBasis,
  price: EnteredPrice,
  shipping: EnteredShipping,
  observedOn: z.iso.date().nullable().describe("Day of the sale or ask, never in the future"),
  url: EnteredUrl.nullable(),
  sellerRef: z.string().trim().min(1).max(200).nullable(),
  listingId: idSchema("listing").nullable().describe("The listing that this is the price of"),
};

export const CreateCompInput = z
  .strictObject({
    ...fields,
    externalId: z
      .string()
      .trim()
      .min(1)
      .max(300)
      .describe("Your own name for it, unique among what you entered; made up when left out"),
  })
  .partial()
  .required({ title: true, price: true, basis: true });
export type CreateCompInput = z.infer<typeof CreateCompInput>;

export const UpdateCompInput = z.strictObject(fields).partial();
export type UpdateCompInput = z.infer<typeof UpdateCompInput>;

export const ListCompsInput = PageInput.extend({
  q: z.string().trim().min(1).max(200).optional().describe("Words in title or brand"),
  sourceId: oneOrMore(idSchema("source")).optional(),
  listingId: oneOrMore(idSchema("listing")).optional(),
  addableTo: idSchema("listing")
    .optional()
    .describe("Only those that could be added to the evidence of this listing"),
  category: oneOrMore(z.string().max(200)).optional(),
  brand: oneOrMore(z.string().max(120)).optional(),
  condition: oneOrMore(Condition).optional(),
  basis: oneOrMore(CompBasis).optional(),
  own: QueryFlag.optional().describe("true: only what you entered or imported; false: only shared"),
  currency: z.string().length(3).optional(),
  priceCentsMin: z.coerce.number<number>().int().min(0).optional(),
  priceCentsMax: z.coerce.number<number>().int().min(0).optional(),
  observedFrom: z.iso.date().optional(),
  observedUntil: z.iso.date().optional(),
  sort: sortBy("createdAt", "observedOn", "price").default("-createdAt"),
});
export type ListCompsInput = z.output<typeof ListCompsInput>;
