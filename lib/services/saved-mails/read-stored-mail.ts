import { eq } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { type MailMessage, mailMessages } from "@/db/schema";
import { parseEml } from "@/lib/adapters/mailbox/parse-eml";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/ids";
import { type UnderstoodMail, understandMail } from "@/lib/domain/mail/understand-mail";
import type { ServiceContext } from "../context";
import { lockIngestSource } from "../ingest/lock-ingest-source";
import { ingestMailDrafts, type MailCounts } from "./ingest-mail-drafts";

export type MailOutcome = { readonly state: MailMessage["state"] } & MailCounts;

const NONE: MailCounts = { inserted: 0, changed: 0, unchanged: 0, rejected: [] };

type Args = { ctx: ServiceContext; input: { readonly id: Id<"mail"> } };

/**
 * Reads a stored mail, for the first time or anew: its listings go in, what is not sure waits for review, and one
 * that cannot be read says so. What a person has decided stays. For jobs: no authorisation.
 */
export async function readStoredMail({ ctx, input }: Args): Promise<MailOutcome> {
  const [mail] = await ctx.db.select().from(mailMessages).where(eq(mailMessages.id, input.id));
  if (!mail || isDecided(mail)) return { state: mail?.state ?? "dismissed", ...NONE };
  const parsed = await parseEml(mail.raw, ctx.signal ? { signal: ctx.signal } : {}).catch(
    (error: unknown) => {
      if (error instanceof AppError && error.code === "INVALID") return error;
      throw error;
    },
  );
  if (parsed instanceof AppError) {
    const failed = { state: "failed", note: parsed.message, parserId: null } as const;
    return await settle(ctx, mail, failed, async () => NONE);
  }
  const understood = understandMail(parsed.mail, parsed.enclosed);
  return await settle(ctx, mail, columnsOf(understood, parsed.notes), (tx) =>
    ingestMailDrafts({ ctx: { ...ctx, db: tx }, input: { mail, drafts: understood.drafts } }),
  );
}

/** Dismissed, or corrected by hand. */
function isDecided({ state, parserId }: MailMessage): boolean {
  return state === "dismissed" || parserId === "person";
}

type Columns = Partial<typeof mailMessages.$inferInsert> & Pick<MailMessage, "state">;

function columnsOf(understood: UnderstoodMail, notes: readonly string[]): Columns {
  const { parserId, parserVersion, state, drafts, guess } = understood;
  return {
    parserId,
    parserVersion,
    state,
    itemCount: drafts.length,
    guess: guess.length > 0 ? guess : null,
    note: [...understood.notes, ...notes].join(" ") || null,
  };
}

/** Listings and what is said of the mail become true together; whoever came first has decided. */
function settle(
  ctx: ServiceContext,
  mail: MailMessage,
  columns: Columns,
  ingest: (tx: Transaction) => Promise<MailCounts>,
): Promise<MailOutcome> {
  return withTransaction(ctx.db, async (tx) => {
    await lockIngestSource(tx, mail.sourceId);
    const [now] = await tx.select().from(mailMessages).where(eq(mailMessages.id, mail.id));
    if (!now || isDecided(now)) return { state: now?.state ?? "dismissed", ...NONE };
    const counts = await ingest(tx);
    const refused = counts.rejected.map(({ reason }) => `A listing was not usable (${reason}).`);
    const itemCount = (columns.itemCount ?? 0) - refused.length;
    const note = [columns.note, ...refused.slice(0, 3)].filter(Boolean).join(" ") || null;
    await tx
      .update(mailMessages)
      .set({ ...columns, itemCount, note })
      .where(eq(mailMessages.id, mail.id));
    return { state: columns.state, ...counts };
  });
}
