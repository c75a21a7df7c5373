import { z } from "zod";

const ErrorEntry = z.object({
  longMessage: z.string().nullish(),
  message: z.string().nullish(),
});

/** How marketplaces write an error: a text, a list (eBay), or texts per field (Reverb). */
const ErrorBody = z.object({
  error_description: z.string().nullish(),
  message: z.string().nullish(),
  error: z.string().nullish(),
  errors: z
    .union([z.array(ErrorEntry), z.record(z.string(), z.union([z.string(), z.array(z.string())]))])
    .nullish()
    .catch(null),
});

function listedWords(errors: z.infer<typeof ErrorBody>["errors"]): readonly string[] {
  if (!errors) return [];
  if (Array.isArray(errors)) {
    return errors.flatMap(({ longMessage, message }) => longMessage ?? message ?? []);
  }
  return Object.entries(errors).map(([field, words]) => `${field}: ${[words].flat().join(", ")}`);
}

/** What the marketplace itself says in the body of an error, at most 300 characters; null: nothing readable. */
export function errorWords(body: unknown): string | null {
  const parsed = ErrorBody.safeParse(body);
  if (!parsed.success) return null;
  const { error_description, message, error, errors } = parsed.data;
  const own = error_description ?? message ?? error;
  const words = [...(own ? [own] : []), ...listedWords(errors)].join("; ");
  return words.trim() === "" ? null : words.trim().slice(0, 300);
}
