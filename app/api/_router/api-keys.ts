import { z } from "zod";
import { ApiKeyView, CreateApiKeyInput, CreatedApiKey } from "@/lib/domain/api-key/api-key.schema";
import { createApiKey } from "@/lib/services/api-keys/create-api-key";
import { listApiKeys } from "@/lib/services/api-keys/list-api-keys";
import { revokeApiKey } from "@/lib/services/api-keys/revoke-api-key";
import { reader, writer } from "./base";
import { pathId } from "./path-id";

const tags = ["API keys"];
const id = pathId("apiKey", "API key");

export const apiKeyRoutes = {
  "GET /api-keys": reader
    .route({ operationId: "listApiKeys", summary: "Your keys, never themselves", tags })
    .input(z.strictObject({}))
    .output(z.object({ items: z.array(ApiKeyView) }))
    .handler(async ({ context: ctx }) => ({ items: await listApiKeys({ ctx }) })),

  "POST /api-keys": writer
    .route({
      operationId: "createApiKey",
      summary: "Make a key; only this answer tells it. Needs a session, no key makes keys",
      tags,
      successStatus: 201,
    })
    .input(CreateApiKeyInput)
    .output(CreatedApiKey)
    .handler(({ context: ctx, input }) => createApiKey({ ctx, input })),

  "DELETE /api-keys/{id}": writer
    .route({
      operationId: "revokeApiKey",
      summary: "Revoke a key at once and for good. Needs a session",
      tags,
      successStatus: 204,
    })
    .input(z.strictObject({ id }))
    .output(z.void())
    .handler(({ context: ctx, input }) => revokeApiKey({ ctx, input })),
};
