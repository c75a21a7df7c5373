import { z } from "zod";
import { idSchema } from "@/lib/core/id-schema";

/** Shares and relative figures are fractions; see lib/domain/model/accuracy.ts. */
export const ModelAccuracy = z.object({
  rmsle: z.number(),
  medianApe: z.number(),
  maeCents: z.number(),
  coverage80: z.number(),
  relWidthMedian: z.number(),
  relWidthMean: z.number(),
  pinball: z.number(),
});

const Side = z.object({
  rows: z.int().describe("Held-back comps that it values"),
  accuracy: ModelAccuracy.nullable().describe("Over the rows that both value"),
});

/** One training: what it was trained from, and how it did against the model before. */
export const TrainedModel = z.object({
  id: idSchema("model"),
  state: z.enum(["active", "replaced", "not_better"]),
  trainedAt: z.date(),
  trainSeconds: z.int(),
  compCount: z.int(),
  learnedCount: z.int(),
  comparison: z.object({
    rows: z.int(),
    rowsOfBoth: z.int(),
    candidate: Side,
    current: Side,
    isBetter: z.boolean(),
  }),
});
export type TrainedModel = z.infer<typeof TrainedModel>;

/** One market that is learned by itself. */
export const ModelAudience = z.object({
  audience: z.enum(["shared", "demo", "user"]),
  owner: z.object({ id: idSchema("user"), email: z.string() }).nullable(),
  comps: z.int(),
  compsNeeded: z.int().nullable().describe("null where nothing is ever learned: generated prices"),
  active: TrainedModel.nullable(),
  history: z.array(TrainedModel).describe("Newest first, at most 50"),
});
export type ModelAudience = z.infer<typeof ModelAudience>;

/** The last time that somebody asked for a training. */
export const TrainingRequest = z.object({
  askedAt: z.date(),
  finishedAt: z.date().nullable(),
});
export type TrainingRequest = z.infer<typeof TrainingRequest>;

export const ModelOverview = z.object({
  audiences: z.array(ModelAudience),
  training: TrainingRequest.nullable(),
});
export type ModelOverview = z.infer<typeof ModelOverview>;
