import { z } from "zod";
import { scoreDueListingsJob } from "@/jobs/score-due-listings.job";
import { RemovedDemo } from "@/lib/domain/demo/removed-demo.schema";
import { removeDemo } from "@/lib/services/demo/remove-demo";
import { writer } from "./base";

export const demoRoutes = {
  "DELETE /demo": writer
    .route({
      operationId: "removeDemo",
      summary: "Remove the demo data and its account, for good",
      tags: ["Demo"],
    })
    .input(z.strictObject({}).optional())
    .output(RemovedDemo)
    .handler(async ({ context: ctx }) => {
      const removed = await removeDemo({ ctx });
      // What was removed stays removed when the queue does not answer; the job's own tick looks too.
      await scoreDueListingsJob
        .enqueue({})
        .catch((error) => ctx.log.warn({ error: String(error) }, "rescoring waits for its tick"));
      return removed;
    }),
};
