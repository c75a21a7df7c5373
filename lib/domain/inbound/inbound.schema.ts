import { z } from "zod";
import { idSchema } from "@/lib/core/id-schema";
import { CreateCompInput } from "@/lib/domain/comp/comp.schema";
import { CreateListingInput } from "@/lib/domain/listing/listing.schema";

export const INBOUND_ROWS_MAX = 1_000;

const externalId = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .describe("Your own name for it: sent again under the same name, it is the same thing");

/** A listing as a person's own script sends it; a field that is left out keeps what was said before. */
export const InboundListing = CreateListingInput.extend({ externalId });
export type InboundListing = z.infer<typeof InboundListing>;

/** A price as a person's own script sends it; sent again, it replaces the earlier one as a whole. */
export const InboundComp = CreateCompInput.omit({ listingId: true }).extend({ externalId });
export type InboundComp = z.infer<typeof InboundComp>;

const source = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .describe("Name of the source that the rows belong to; made at its first use");

/** A row that is wrong is rejected by itself and not with all others, so any value is taken here. */
const rowsOf = <Row extends z.ZodType>(row: Row) =>
  z
    .array(z.union([row, z.unknown()]))
    .min(1)
    .max(INBOUND_ROWS_MAX);

export const IngestListingsInput = z.strictObject({ source, listings: rowsOf(InboundListing) });
export type IngestListingsInput = z.infer<typeof IngestListingsInput>;

export const IngestCompsInput = z.strictObject({ source, comps: rowsOf(InboundComp) });
export type IngestCompsInput = z.infer<typeof IngestCompsInput>;

/** What came of the rows of one request. */
export const IngestReport = z.object({
  sourceId: idSchema("source"),
  inserted: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  repeated: z.int().describe("Rows that a later row of the request with the same id replaced"),
  rejected: z.array(
    z.object({
      index: z.int().describe("Which row, from 0"),
      externalId: z.string().nullable(),
      field: z.string().nullable(),
      reason: z.string(),
    }),
  ),
});
export type IngestReport = z.infer<typeof IngestReport>;
