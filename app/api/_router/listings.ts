import { z } from "zod";
import { pageOf } from "@/lib/core/page.schema";
import {
  CreateListingInput,
  Listing,
  ListListingsInput,
  UpdateListingInput,
} from "@/lib/domain/listing/listing.schema";
import { createListing } from "@/lib/services/listings/create-listing";
import { deleteListing } from "@/lib/services/listings/delete-listing";
import { getListing } from "@/lib/services/listings/get-listing";
import { listListings } from "@/lib/services/listings/list-listings";
import { updateListing } from "@/lib/services/listings/update-listing";
import { askForScores } from "./ask-for-scores";
import { reader, writer } from "./base";
import { pathId } from "./path-id";

const tags = ["Listings"];
const id = pathId("listing", "listing");

export const listingRoutes = {
  "GET /listings": reader
    .route({
      operationId: "listListings",
      summary: "Listings that you may see: shared ones and your own",
      tags,
    })
    .input(ListListingsInput)
    .output(pageOf(Listing))
    .handler(({ context: ctx, input }) => listListings({ ctx, input })),

  "POST /listings": writer
    .route({
      operationId: "createListing",
      summary: "Enter a listing that only you see",
      tags,
      successStatus: 201,
    })
    .input(CreateListingInput)
    .output(Listing)
    .handler(async ({ context: ctx, input }) => {
      const listing = await createListing({ ctx, input });
      await askForScores(ctx);
      return listing;
    }),

  "GET /listings/{id}": reader
    .route({ operationId: "getListing", summary: "One listing", tags })
    .input(z.strictObject({ id }))
    .output(Listing)
    .handler(({ context: ctx, input }) => getListing({ ctx, input })),

  "PATCH /listings/{id}": writer
    .route({
      operationId: "updateListing",
      summary: "Change the given fields of an own listing",
      tags,
    })
    .input(UpdateListingInput.extend({ id }))
    .output(Listing)
    .handler(async ({ context: ctx, input }) => {
      const listing = await updateListing({ ctx, input });
      await askForScores(ctx);
      return listing;
    }),

  "DELETE /listings/{id}": writer
    .route({
      operationId: "deleteListing",
      summary: "Delete an own listing",
      tags,
      successStatus: 204,
    })
    .input(z.strictObject({ id }))
    .output(z.void())
    .handler(({ context: ctx, input }) => deleteListing({ ctx, input })),
};
