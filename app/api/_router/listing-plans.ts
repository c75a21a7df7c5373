import { z } from "zod";
import { ListingPlan, UpdateListingPlanInput } from "@/lib/domain/resale/listing-plan.schema";
import { Resale } from "@/lib/domain/resale/resale.schema";
import { deleteListingPlan } from "@/lib/services/listing-plans/delete-listing-plan";
import { getListingPlan } from "@/lib/services/listing-plans/get-listing-plan";
import { updateListingPlan } from "@/lib/services/listing-plans/update-listing-plan";
import { getResale } from "@/lib/services/resale/get-resale";
import { reader, writer } from "./base";
import { pathId } from "./path-id";

const tags = ["Reselling"];
const id = pathId("listing", "listing");

export const listingPlanRoutes = {
  "GET /deals/{id}/resale": reader
    .route({
      operationId: "getResale",
      summary: "The most to pay to resell it, with every figure it rests on",
      tags,
    })
    .input(z.strictObject({ id }))
    .output(Resale)
    .handler(({ context: ctx, input }) => getResale({ ctx, input })),

  "GET /deals/{id}/plan": reader
    .route({ operationId: "getListingPlan", summary: "What you assume for one listing", tags })
    .input(z.strictObject({ id }))
    .output(ListingPlan)
    .handler(({ context: ctx, input }) => getListingPlan({ ctx, input })),

  "PATCH /deals/{id}/plan": writer
    .route({
      operationId: "updateListingPlan",
      summary: "Change the given figures for one listing; null is back to your usual",
      tags,
    })
    .input(UpdateListingPlanInput.extend({ id }))
    .output(ListingPlan)
    .handler(({ context: ctx, input }) => updateListingPlan({ ctx, input })),

  "DELETE /deals/{id}/plan": writer
    .route({
      operationId: "deleteListingPlan",
      summary: "Back to what you usually assume, in everything",
      tags,
    })
    .input(z.strictObject({ id }))
    .output(ListingPlan)
    .handler(({ context: ctx, input }) => deleteListingPlan({ ctx, input })),
};
