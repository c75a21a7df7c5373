import { and, asc, eq, lt, ne, or, type SQL, sql } from "drizzle-orm";
import { type MailMessage, mailMessages, sources } from "@/db/schema";
import { generic } from "@/lib/domain/mail/parsers/generic";
import { PARSERS } from "@/lib/domain/mail/parsers/registry";
import { isTransientError } from "@/lib/platform/is-transient-error";
import type { ServiceContext } from "../context";
import type { MailCounts } from "./ingest-mail-drafts";
import { noteMailRead } from "./note-mail-read";
import { readStoredMail } from "./read-stored-mail";

const BATCH = 100;
const LIMIT_MS = 45_000;

export type ReadMailsCounts = {
  read: number;
  rowsIn: number;
  /** 1 where mails are left. */
  isUnfinished: number;
};

/** Mails that nobody has read yet, and those whose parser has a newer version and of which more than the head is left. */
function toRead(): SQL | undefined {
  const older = [...PARSERS, generic].map(({ id, version }) =>
    and(eq(mailMessages.parserId, id), lt(mailMessages.parserVersion, version)),
  );
  const isWhole = sql`octet_length(${mailMessages.raw}) > 0`;
  const outdated = and(ne(mailMessages.state, "dismissed"), or(...older), isWhole);
  return and(eq(sources.state, "active"), or(eq(mailMessages.state, "received"), outdated));
}

/**
 * Reads what has come in and was not read, oldest first, until none is left or time is up. One that fails in
 * an unforeseen way is marked, logged and holds up no other. For jobs: no authorisation.
 */
export async function readMails({ ctx }: { ctx: ServiceContext }): Promise<ReadMailsCounts> {
  const counts = { read: 0, rowsIn: 0, isUnfinished: 0 };
  const startedMs = ctx.clock.now().getTime();
  for (;;) {
    const waiting = await ctx.db
      .select({ id: mailMessages.id, sourceId: mailMessages.sourceId })
      .from(mailMessages)
      .innerJoin(sources, eq(sources.id, mailMessages.sourceId))
      .where(toRead())
      .orderBy(asc(sql`coalesce(${mailMessages.sentAt}, ${mailMessages.createdAt})`))
      .limit(BATCH);
    for (const mail of waiting) {
      if (ctx.signal?.aborted || ctx.clock.now().getTime() - startedMs >= LIMIT_MS) {
        return { ...counts, isUnfinished: 1 };
      }
      const { inserted, changed, unchanged } = await readOne(ctx, mail);
      counts.read += 1;
      counts.rowsIn += inserted + changed + unchanged;
    }
    if (waiting.length < BATCH) return counts;
  }
}

async function readOne(
  ctx: ServiceContext,
  { id, sourceId }: Pick<MailMessage, "id" | "sourceId">,
): Promise<MailCounts> {
  try {
    const outcome = await readStoredMail({ ctx, input: { id } });
    await noteMailRead(ctx, sourceId, outcome);
    return outcome;
  } catch (error) {
    if (ctx.signal?.aborted || isTransientError(error)) throw error;
    ctx.log.error({ mailId: id, err: error }, "a mail could not be read");
    const note = "Reading this mail failed here. It is kept, and read again after an update.";
    await ctx.db
      .update(mailMessages)
      .set({ state: "failed", note, parserId: generic.id, parserVersion: generic.version })
      .where(eq(mailMessages.id, id));
    return { inserted: 0, changed: 0, unchanged: 0, rejected: [] };
  }
}
