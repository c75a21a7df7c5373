import { z } from "zod";
import { idSchema } from "@/lib/core/id-schema";
import { Money } from "@/lib/core/money";
import { oneOrMore, PageInput, sortBy } from "@/lib/core/page.schema";
import { Condition } from "@/lib/domain/listing/condition";

export const MyItemState = z.enum([
  "draft",
  "ready",
  "listed",
  "sold",
  "shipped",
  "paid",
  "archived",
]);
export type MyItemState = z.infer<typeof MyItemState>;

const fields = {
  title: z.string().trim().min(1).max(500),
  description: z.string().max(20_000),
  category: z.string().trim().min(1).max(200).nullable(),
  brand: z.string().trim().min(1).max(120).nullable(),
  condition: Condition,
  sku: z.string().trim().min(1).max(120).nullable().describe("Your own number; unique to you"),
  bin: z.string().trim().min(1).max(120).nullable().describe("Where it lies"),
  quantity: z.int().min(0).max(1_000_000),
  cost: Money.refine(({ cents }) => cents >= 0, "What it cost cannot be negative.").nullable(),
  acquiredOn: z.iso.date().nullable(),
  purchaseSource: z.string().trim().min(1).max(200).nullable(),
  notes: z.string().max(20_000),
  state: MyItemState,
  listingId: idSchema("listing").nullable().describe("The listing it was bought from"),
};

/** A thing the user owns and may sell. */
export const MyItem = z.object({
  id: idSchema("item"),
  listingId: idSchema("listing").nullable(),
  title: z.string(),
  description: z.string(),
  category: z.string().nullable(),
  brand: z.string().nullable(),
  condition: Condition,
  sku: z.string().nullable(),
  bin: z.string().nullable(),
  quantity: z.int(),
  cost: Money.nullable(),
  acquiredOn: z.iso.date().nullable(),
  purchaseSource: z.string().nullable(),
  notes: z.string(),
  state: MyItemState,
  createdAt: z.date(),
  updatedAt: z.date(),
});
export type MyItem = z.infer<typeof MyItem>;

export const CreateMyItemInput = z.strictObject(fields).partial().required({ title: true });
export type CreateMyItemInput = z.infer<typeof CreateMyItemInput>;

export const UpdateMyItemInput = z
  .strictObject(fields)
  .partial()
  .extend({
    expectedUpdatedAt: z.iso
      .datetime()
      .optional()
      .describe("`updatedAt` as last seen: a change made meanwhile is a conflict then"),
  });
export type UpdateMyItemInput = z.infer<typeof UpdateMyItemInput>;

export const ListMyItemsInput = PageInput.extend({
  q: z.string().trim().min(1).max(200).optional().describe("Words in title, brand or SKU"),
  state: oneOrMore(MyItemState).optional(),
  category: z.string().optional(),
  sort: sortBy("createdAt", "updatedAt", "title").default("-createdAt"),
});
export type ListMyItemsInput = z.output<typeof ListMyItemsInput>;
