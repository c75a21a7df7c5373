import { z } from "zod";
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
    .handler(({ context: ctx }) => removeDemo({ ctx })),
};
