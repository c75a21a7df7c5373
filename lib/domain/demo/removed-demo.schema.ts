import { z } from "zod";

/** How much went when the demo was removed. */
export const RemovedDemo = z.object({ listings: z.int(), comps: z.int() });
export type RemovedDemo = z.infer<typeof RemovedDemo>;
