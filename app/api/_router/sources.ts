import { z } from "zod";
import { askForJob } from "@/app/_server/ask-for-job";
import { publicUrl } from "@/app/_server/public-url";
import { fetchSourceJob } from "@/jobs/fetch-source.job";
import {
  CreatedFeed,
  CreateFeedInput,
  FeedPreview,
  PreviewFeedInput,
} from "@/lib/domain/feeds/feed-source.schema";
import {
  ConnectInput,
  ConnectStep,
  SourcesOverview,
  UpdateSourceInput,
} from "@/lib/domain/source/source.schema";
import { startConnect } from "@/lib/services/connections/start-connect";
import { createFeed } from "@/lib/services/feeds/create-feed";
import { previewFeed } from "@/lib/services/feeds/preview-feed";
import { askSourceNow } from "@/lib/services/sources/ask-source-now";
import { deleteSource } from "@/lib/services/sources/delete-source";
import { getSourcesOverview } from "@/lib/services/sources/get-sources-overview";
import { updateSource } from "@/lib/services/sources/update-source";
import { reader, writer } from "./base";
import { pathId } from "./path-id";

const tags = ["Sources"];
const id = pathId("source", "source");

export const sourceRoutes = {
  "GET /sources": reader
    .route({
      operationId: "listSources",
      summary:
        "Where your listings come from, how each source has been doing, and what could be connected",
      tags,
    })
    .input(z.strictObject({}).optional())
    .output(SourcesOverview)
    .handler(({ context: ctx }) => getSourcesOverview({ ctx })),

  "POST /sources/connect": writer
    .route({
      operationId: "connectMarketplace",
      summary: "Connect a marketplace; answers where to sign in, where that is needed",
      tags,
    })
    .input(ConnectInput)
    .output(ConnectStep)
    .handler(({ context: ctx, input }) => {
      const callbackUrl = publicUrl(ctx.request, `/api/connect/${input.connectorId}/callback`);
      return startConnect({ ctx, input: { ...input, callbackUrl } });
    }),

  "POST /sources/feeds/preview": writer
    .route({
      operationId: "previewFeed",
      summary: "What a feed holds, and how it would be read; nothing is stored",
      tags,
    })
    .input(PreviewFeedInput)
    .output(FeedPreview)
    .handler(({ context: ctx, input }) => previewFeed({ ctx, input })),

  "POST /sources/feeds": writer
    .route({
      operationId: "createFeed",
      summary: "Make a feed a source that is read again and again; the same address twice is one",
      tags,
      successStatus: 201,
    })
    .input(CreateFeedInput)
    .output(CreatedFeed)
    .handler(async ({ context: ctx, input }) => {
      const created = await createFeed({ ctx, input });
      await askForJob(ctx, fetchSourceJob, { sourceId: created.id });
      return created;
    }),

  "PATCH /sources/{id}": writer
    .route({
      operationId: "updateSource",
      summary: "Rename, pause or resume a source, or have it forget sooner than its terms ask",
      tags,
    })
    .input(UpdateSourceInput.extend({ id }))
    .output(z.object({ id }))
    .handler(async ({ context: ctx, input }) => {
      const sourceId = await updateSource({ ctx, input });
      if (input.state === "active") await askForJob(ctx, fetchSourceJob, { sourceId });
      return { id: sourceId };
    }),

  "POST /sources/{id}/run": writer
    .route({
      operationId: "askSourceNow",
      summary: "Ask a source now for all that it is asked",
      tags,
      successStatus: 202,
    })
    .input(z.strictObject({ id }))
    .output(z.object({ id }))
    .handler(async ({ context: ctx, input }) => {
      await askSourceNow({ ctx, input });
      await askForJob(ctx, fetchSourceJob, { sourceId: input.id });
      return input;
    }),

  "DELETE /sources/{id}": writer
    .route({
      operationId: "deleteSource",
      summary: "Remove a source with everything that came through it",
      tags,
      successStatus: 204,
    })
    .input(z.strictObject({ id }))
    .output(z.void())
    .handler(({ context: ctx, input }) => deleteSource({ ctx, input })),
};
