import {
  IngestCompsInput,
  IngestListingsInput,
  IngestReport,
} from "@/lib/domain/inbound/inbound.schema";
import { ingestSentComps } from "@/lib/services/inbound/ingest-sent-comps";
import { ingestSentListings } from "@/lib/services/inbound/ingest-sent-listings";
import { askForScores } from "./ask-for-scores";
import { writer } from "./base";

const tags = ["Own scripts"];

export const ingestRoutes = {
  "POST /ingest/listings": writer
    .route({
      operationId: "ingestListings",
      summary: "Send listings from a script of yours, up to 1,000 at once",
      description:
        "Idempotent by `externalId`: the same rows again change nothing but when they were last seen, and a changed price becomes a step of the price history. A row that is wrong is rejected by itself, with the reason.",
      tags,
    })
    .input(IngestListingsInput)
    .output(IngestReport)
    .handler(async ({ context: ctx, input }) => {
      const report = await ingestSentListings({ ctx, input });
      await askForScores(ctx);
      return report;
    }),

  "POST /ingest/comps": writer
    .route({
      operationId: "ingestComps",
      summary: "Send prices to judge by from a script of yours, up to 1,000 at once",
      description:
        "Idempotent by `externalId`; a row that is wrong is rejected by itself, with the reason.",
      tags,
    })
    .input(IngestCompsInput)
    .output(IngestReport)
    .handler(async ({ context: ctx, input }) => {
      const report = await ingestSentComps({ ctx, input });
      await askForScores(ctx);
      return report;
    }),
};
