import { z } from "zod";
import { pageOf } from "@/lib/core/page.schema";
import {
  ListingScore,
  ListingScoreWithEvidence,
  ListListingScoresInput,
} from "@/lib/domain/listing-score/listing-score.schema";
import { getListingScore } from "@/lib/services/listing-scores/get-listing-score";
import { listListingScores } from "@/lib/services/listing-scores/list-listing-scores";
import { reader } from "./base";
import { pathId } from "./path-id";

const tags = ["Verdicts"];
const id = pathId("score", "verdict");

export const listingScoreRoutes = {
  "GET /listing-scores": reader
    .route({
      operationId: "listListingScores",
      summary: "Verdicts on the listings that you may see",
      tags,
    })
    .input(ListListingScoresInput)
    .output(pageOf(ListingScore))
    .handler(({ context: ctx, input }) => listListingScores({ ctx, input })),

  "GET /listing-scores/{id}": reader
    .route({ operationId: "getListingScore", summary: "One verdict with its evidence", tags })
    .input(z.strictObject({ id }))
    .output(ListingScoreWithEvidence)
    .handler(({ context: ctx, input }) => getListingScore({ ctx, input })),
};
