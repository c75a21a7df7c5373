import { z } from "zod";
import { pageOf } from "@/lib/core/page.schema";
import { CrossPost, ListCrossPostsInput } from "@/lib/domain/cross-post/cross-post.schema";
import { deleteCrossPost } from "@/lib/services/cross-posts/delete-cross-post";
import { getCrossPost } from "@/lib/services/cross-posts/get-cross-post";
import { listCrossPosts } from "@/lib/services/cross-posts/list-cross-posts";
import { reader, writer } from "./base";
import { pathId } from "./path-id";

const tags = ["Cross-posts"];
const id = pathId("crossPost", "cross-post");

export const crossPostRoutes = {
  "GET /cross-posts": reader
    .route({ operationId: "listCrossPosts", summary: "Your items on marketplaces", tags })
    .input(ListCrossPostsInput)
    .output(pageOf(CrossPost))
    .handler(({ context: ctx, input }) => listCrossPosts({ ctx, input })),

  "GET /cross-posts/{id}": reader
    .route({ operationId: "getCrossPost", summary: "One item on one marketplace", tags })
    .input(z.strictObject({ id }))
    .output(CrossPost)
    .handler(({ context: ctx, input }) => getCrossPost({ ctx, input })),

  "DELETE /cross-posts/{id}": writer
    .route({ operationId: "deleteCrossPost", summary: "Delete a draft", tags, successStatus: 204 })
    .input(z.strictObject({ id }))
    .output(z.void())
    .handler(({ context: ctx, input }) => deleteCrossPost({ ctx, input })),
};
