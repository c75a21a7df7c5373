import { z } from "zod";
import { idSchema } from "@/lib/core/id-schema";
import { oneOrMore, PageInput, sortBy } from "@/lib/core/page.schema";

export const SnapJobState = z.enum(["draft", "running", "needs_answers", "done", "failed"]);
export type SnapJobState = z.infer<typeof SnapJobState>;

/** The way from photos to an item draft. */
export const SnapJob = z.object({
  id: idSchema("snapJob"),
  itemId: idSchema("item").nullable(),
  state: SnapJobState,
  stages: z.record(z.string(), z.unknown()).describe("What each stage found"),
  createdAt: z.date(),
  updatedAt: z.date(),
});
export type SnapJob = z.infer<typeof SnapJob>;

export const ListSnapJobsInput = PageInput.extend({
  itemId: oneOrMore(idSchema("item")).optional(),
  state: oneOrMore(SnapJobState).optional(),
  sort: sortBy("createdAt", "updatedAt").default("-createdAt"),
});
export type ListSnapJobsInput = z.output<typeof ListSnapJobsInput>;
