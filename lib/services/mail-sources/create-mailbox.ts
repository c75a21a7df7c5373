import { eq } from "drizzle-orm";
import type { z } from "zod";
import type { Transaction } from "@/db/client";
import { fetches, type Source, sourceHealth, sourceSecrets } from "@/db/schema";
import { isMailboxError, type MailboxErrorKind } from "@/lib/adapters/mailbox/imap/mailbox-error";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/ids";
import { CreateMailboxInput } from "@/lib/domain/mail/mail-source.schema";
import type { RateLimitRule } from "@/lib/platform/rate-limit";
import { sealSecret } from "@/lib/platform/secret-box";
import { secretPlace } from "../connections/find-keys";
import { requireWriter, type ServiceContext } from "../context";
import { rateLimiterOf } from "../rate-limit/rate-limiter-of";
import { makeMailSource } from "./make-mail-source";
import { type MailboxAccess, openSourceMailbox } from "./open-source-mailbox";
import { isInbox, MAILBOX_EVERY_SECONDS } from "./read-mailbox";

/** Each try is a sign-in at somebody's server. */
const TRIES: RateLimitRule = { name: "mailbox-try", points: 20, windowMs: 15 * 60_000 };

type Args = { ctx: ServiceContext; input: z.input<typeof CreateMailboxInput> };

/**
 * Connects a mailbox after a sign-in that worked; the same account and folder again is the same source with the
 * new password. INVALID with a sentence and its field where the sign-in does not work.
 */
export async function createMailbox({ ctx, input }: Args): Promise<Id<"source">> {
  const { userId } = requireWriter(ctx);
  const { name, password, accessToken, ...place } = CreateMailboxInput.parse(input);
  const auth = accessToken === undefined ? { password: password ?? "" } : { accessToken };
  await rateLimiterOf(ctx, TRIES).consume(userId);
  await trySignIn(ctx, { ...place, auth });
  const settings = {
    kind: "mailbox",
    ...place,
    auth: accessToken === undefined ? "password" : "oauth2",
  } as const;
  const source = await makeMailSource(
    ctx,
    {
      userId,
      settings,
      name,
      usualName: usualName(place),
      isSame: ({ settings: known }) => isSameMailbox(known, settings),
    },
    (tx, { id }) => storeAccess(tx, ctx, id, auth),
  );
  return source.id;
}

function usualName({ user, folder }: Pick<MailboxAccess, "user" | "folder">): string {
  const name = isInbox(folder) ? user : `${user}, ${folder}`;
  return name.slice(0, 80);
}

function isSameMailbox(known: Source["settings"], settings: Source["settings"]): boolean {
  if (known.kind !== "mailbox" || settings.kind !== "mailbox") return false;
  return (["host", "port", "user", "folder"] as const).every((key) => known[key] === settings[key]);
}

const FIELD_OF: Readonly<Partial<Record<MailboxErrorKind, string>>> = {
  auth: "password",
  "not-found": "host",
  "no-folder": "folder",
  "no-encryption": "port",
  untrusted: "host",
};

async function trySignIn(ctx: ServiceContext, access: MailboxAccess): Promise<void> {
  try {
    const mailbox = await openSourceMailbox(ctx, access);
    await mailbox.close();
  } catch (error) {
    if (!isMailboxError(error) || error.kind === "unavailable") throw error;
    const field = FIELD_OF[error.kind];
    throw new AppError("INVALID", error.message, {
      fields: field ? [{ field, message: error.message }] : [],
      cause: error,
    });
  }
}

/** The password, sealed, and the question that is asked of the mailbox, due now. */
async function storeAccess(
  tx: Transaction,
  ctx: ServiceContext,
  sourceId: Id<"source">,
  auth: MailboxAccess["auth"],
): Promise<void> {
  const now = ctx.clock.now();
  const sealed = sealSecret(JSON.stringify(auth), secretPlace(sourceId));
  const row = { sourceId, ...sealed, updatedAt: now };
  await tx
    .insert(sourceSecrets)
    .values(row)
    .onConflictDoUpdate({ target: sourceSecrets.sourceId, set: row });
  await tx
    .insert(fetches)
    .values({
      id: ctx.ids.make("fetch"),
      sourceId,
      query: null,
      queryHash: "",
      everySeconds: MAILBOX_EVERY_SECONDS,
      dueAt: now,
      createdAt: now,
    })
    .onConflictDoUpdate({
      target: [fetches.sourceId, fetches.queryHash],
      set: { dueAt: now },
    });
  // What failed before says nothing of the new password.
  await tx
    .update(sourceHealth)
    .set({ openUntil: null, failures: 0, failingSince: null })
    .where(eq(sourceHealth.sourceId, sourceId));
}
