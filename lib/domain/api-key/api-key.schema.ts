import { z } from "zod";
import { idSchema } from "@/lib/core/id-schema";

export const ApiKeyId = idSchema("apiKey");

/** `write` includes `read`. */
export const ApiKeyAccess = z.enum(["read", "write"]);
export type ApiKeyAccess = z.infer<typeof ApiKeyAccess>;

export const CreateApiKeyInput = z.strictObject({
  name: z
    .string("Give the key a name.")
    .trim()
    .min(1, "Give the key a name.")
    .max(60, "At most 60 characters."),
  access: ApiKeyAccess.default("read").describe("read, or write, which includes reading"),
  expiresInDays: z
    .int("Give whole days.")
    .min(1, "At least 1 day.")
    .max(3_650, "At most 3,650 days.")
    .nullable()
    .default(null)
    .describe("null never runs out"),
});
export type CreateApiKeyInput = z.infer<typeof CreateApiKeyInput>;

/** A key as it may be shown: how it starts, never the key. */
export const ApiKeyView = z.object({
  id: ApiKeyId,
  name: z.string(),
  prefix: z.string(),
  access: ApiKeyAccess,
  lastUsedAt: z.date().nullable(),
  expiresAt: z.date().nullable(),
  createdAt: z.date(),
});
export type ApiKeyView = z.infer<typeof ApiKeyView>;

/** Only the answer to creating: the one time that the key itself is told. */
export const CreatedApiKey = ApiKeyView.extend({ key: z.string() });
export type CreatedApiKey = z.infer<typeof CreatedApiKey>;
