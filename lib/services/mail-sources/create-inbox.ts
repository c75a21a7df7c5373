import { sourceSecrets } from "@/db/schema";
import { assert } from "@/lib/core/assert";
import type { Id } from "@/lib/core/ids";
import type { CreateInboxInput } from "@/lib/domain/mail/mail-source.schema";
import { requireWriter, type ServiceContext } from "../context";
import { makeInboxToken } from "./inbox-token";
import { makeMailSource } from "./make-mail-source";

type Args = { ctx: ServiceContext; input: CreateInboxInput };

/** A source that mail is forwarded to, and the secret part of its address, which is not kept. */
export async function createInbox({
  ctx,
  input,
}: Args): Promise<{ sourceId: Id<"source">; token: string }> {
  const { userId } = requireWriter(ctx);
  let token: string | null = null;
  const source = await makeMailSource(
    ctx,
    {
      userId,
      settings: { kind: "inbox" },
      name: input.name,
      usualName: "Forwarded mail",
      isSame: () => false,
    },
    async (tx, { id: sourceId }) => {
      const made = makeInboxToken(sourceId);
      await tx
        .insert(sourceSecrets)
        .values({ sourceId, ...made.sealed, updatedAt: ctx.clock.now() });
      token = made.token;
    },
  );
  assert(token !== null, "a new inbox has a token");
  return { sourceId: source.id, token };
}
