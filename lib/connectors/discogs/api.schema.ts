import { z } from "zod";

export const Release = z.object({
  id: z.number().nullish(),
  title: z.string().nullish(),
  year: z.string().nullish(),
  country: z.string().nullish(),
  format: z.array(z.string()).nullish(),
  label: z.array(z.string()).nullish(),
  catno: z.string().nullish(),
  uri: z.string().nullish(),
});
export type Release = z.infer<typeof Release>;

export const Releases = z.object({
  pagination: z.object({ page: z.number(), pages: z.number() }),
  results: z.array(z.unknown()),
});

export const Suggestion = z.object({
  grade: z.string(),
  price: z.object({ currency: z.string().nullish(), value: z.number().nullish() }),
});
export type Suggestion = z.infer<typeof Suggestion>;

/** By the name of the condition; empty where Discogs suggests nothing. */
export const Suggestions = z.record(z.string(), z.unknown());

export const Identity = z.object({ id: z.number(), username: z.string().min(1) });
