import { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { idSchema } from "@/lib/core/id-schema";
import { pageOf } from "@/lib/core/page.schema";
import { Deal } from "@/lib/domain/deals/deal.schema";
import { DealDetail } from "@/lib/domain/deals/deal-detail.schema";
import { DealFacets } from "@/lib/domain/deals/deal-facets.schema";
import { DealsParams } from "@/lib/domain/deals/deals-params.schema";
import { parseDealsQuery } from "@/lib/domain/deals/parse-deals-query";
import type { ServiceContext } from "@/lib/services/context";
import { getDeal } from "@/lib/services/deals/get-deal";
import { listDealFacets } from "@/lib/services/deals/list-deal-facets";
import { listDeals } from "@/lib/services/deals/list-deals";
import { hideListing } from "@/lib/services/listing-marks/hide-listing";
import { saveListing } from "@/lib/services/listing-marks/save-listing";
import { unhideListing } from "@/lib/services/listing-marks/unhide-listing";
import { unsaveListing } from "@/lib/services/listing-marks/unsave-listing";
import { keepListing } from "@/lib/services/objects/keep-listing";
import { splitListing } from "@/lib/services/objects/split-listing";
import { getUserPrefs } from "@/lib/services/user-prefs/get-user-prefs";
import { reader, writer } from "./base";
import { pathId } from "./path-id";

const tags = ["Deals"];
const input = z.strictObject({ id: pathId("listing", "listing") });
const mark = { tags, successStatus: 204 };

const DealsPage = pageOf(Deal).extend({
  previousCursor: z.string().nullable(),
  count: z
    .object({ value: z.int(), isCapped: z.boolean() })
    .describe("Of all pages; counting stops at 1,000"),
});

/** A program is told what a page would only mention: a filter that cannot be used is an error. */
async function readParams(ctx: ServiceContext, { limit, cursor, ...filters }: DealsParams) {
  const params = new URLSearchParams(cursor ? { page: cursor } : {});
  for (const [name, value] of Object.entries(filters)) {
    for (const one of [value].flat()) if (one !== undefined) params.append(name, one);
  }
  const { currency } = await getUserPrefs({ ctx });
  const { query, ignored } = parseDealsQuery(params, { currency });
  if (ignored.length === 0) return { ...query, limit };
  const fields = ignored.map(({ name, reason }) => ({
    field: name === "page" ? "cursor" : name,
    message: reason,
  }));
  throw new AppError("INVALID", "Some filters cannot be used as given.", { fields });
}

export const dealRoutes = {
  "GET /deals": reader
    .route({ operationId: "listDeals", summary: "Listings with the verdict meant for you", tags })
    .input(DealsParams)
    .output(DealsPage)
    .handler(async ({ context: ctx, input: params }) => {
      const page = await listDeals({ ctx, input: await readParams(ctx, params) });
      const { deals: items, ...rest } = page;
      return { items, ...rest };
    }),

  "GET /deal-facets": reader
    .route({ operationId: "listDealFacets", summary: "What deals can be filtered by", tags })
    .input(z.strictObject({}).optional())
    .output(DealFacets)
    .handler(({ context: ctx }) => listDealFacets({ ctx })),

  "GET /deals/{id}": reader
    .route({ operationId: "getDeal", summary: "One deal with its evidence and prices", tags })
    .input(input)
    .output(DealDetail)
    .handler(({ context: ctx, input }) => getDeal({ ctx, input })),

  "PUT /deals/{id}/saved": writer
    .route({ operationId: "saveListing", summary: "Save a listing", ...mark })
    .input(input)
    .output(z.void())
    .handler(({ context: ctx, input }) => saveListing({ ctx, input })),

  "DELETE /deals/{id}/saved": writer
    .route({ operationId: "unsaveListing", summary: "Take a listing out of the saved", ...mark })
    .input(input)
    .output(z.void())
    .handler(({ context: ctx, input }) => unsaveListing({ ctx, input })),

  "PUT /deals/{id}/hidden": writer
    .route({ operationId: "hideListing", summary: "Hide a listing from your lists", ...mark })
    .input(input)
    .output(z.void())
    .handler(({ context: ctx, input }) => hideListing({ ctx, input })),

  "POST /deals/{id}/split": writer
    .route({
      operationId: "splitListing",
      summary: "Say that a listing is not the thing that it was joined with; kept for ever",
      ...mark,
    })
    .input(input)
    .output(z.void())
    .handler(({ context: ctx, input }) => splitListing({ ctx, input })),

  "POST /deals/{id}/keep": writer
    .route({
      operationId: "keepListing",
      summary: "Say that a listing is the thing that it was joined with, so that it stays so",
      ...mark,
    })
    .input(
      input.extend({
        with: idSchema("listing").optional().describe("Another listing of it, which stays as well"),
      }),
    )
    .output(z.void())
    .handler(({ context: ctx, input }) => keepListing({ ctx, input })),

  "DELETE /deals/{id}/hidden": writer
    .route({ operationId: "unhideListing", summary: "Show a hidden listing again", ...mark })
    .input(input)
    .output(z.void())
    .handler(({ context: ctx, input }) => unhideListing({ ctx, input })),
};
