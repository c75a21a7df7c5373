import { z } from "zod";
import { askForJob } from "@/app/_server/ask-for-job";
import { fetchSourceJob } from "@/jobs/fetch-source.job";
import { Search, UpdateSearchInput } from "@/lib/domain/search/search.schema";
import { SearchQuery } from "@/lib/domain/search/search-query.schema";
import { createSearch } from "@/lib/services/searches/create-search";
import { deleteSearch } from "@/lib/services/searches/delete-search";
import { listSearches } from "@/lib/services/searches/list-searches";
import { updateSearch } from "@/lib/services/searches/update-search";
import { reader, writer } from "./base";
import { pathId } from "./path-id";

const tags = ["Searches"];
const id = pathId("search", "search");

export const searchRoutes = {
  "GET /searches": reader
    .route({ operationId: "listSearches", summary: "Your saved searches at marketplaces", tags })
    .input(z.strictObject({}).optional())
    .output(z.object({ items: z.array(Search) }))
    .handler(async ({ context: ctx }) => ({ items: await listSearches({ ctx }) })),

  "POST /sources/{id}/searches": writer
    .route({
      operationId: "createSearch",
      summary: "Save a search; it is asked at once, and again and again",
      tags,
      successStatus: 201,
    })
    .input(z.strictObject({ id: pathId("source", "source"), query: SearchQuery }))
    .output(Search)
    .handler(async ({ context: ctx, input }) => {
      const { id: sourceId, query } = input;
      const search = await createSearch({ ctx, input: { sourceId, query } });
      await askForJob(ctx, fetchSourceJob, { sourceId: search.sourceId });
      return search;
    }),

  "PATCH /searches/{id}": writer
    .route({ operationId: "updateSearch", summary: "Pause or resume a search", tags })
    .input(UpdateSearchInput.extend({ id }))
    .output(Search)
    .handler(async ({ context: ctx, input }) => {
      const search = await updateSearch({ ctx, input });
      await askForJob(ctx, fetchSourceJob, { sourceId: search.sourceId });
      return search;
    }),

  "DELETE /searches/{id}": writer
    .route({
      operationId: "deleteSearch",
      summary: "Delete a search; what it found stays",
      tags,
      successStatus: 204,
    })
    .input(z.strictObject({ id }))
    .output(z.void())
    .handler(({ context: ctx, input }) => deleteSearch({ ctx, input })),
};
