import { eq } from "drizzle-orm";
import { mailMessages, type Source } from "@/db/schema";
import type { Mailbox } from "@/lib/adapters/mailbox/imap/open-mailbox";
import { assert } from "@/lib/core/assert";
import { AppError } from "@/lib/core/errors";
import { PARSERS } from "@/lib/domain/mail/parsers/registry";
import type { FetchCursor } from "@/lib/domain/source/fetch-cursor.schema";
import type { ServiceContext } from "../context";
import type { ReadPage, ReadRequest } from "../fetches/source-reader";
import { toldFields } from "../ingest/told-fields";
import type { MailCounts } from "../saved-mails/ingest-mail-drafts";
import { type MailRoom, mailRoom } from "../saved-mails/mail-room";
import { readStoredMail } from "../saved-mails/read-stored-mail";
import { storeMail } from "../saved-mails/store-mail";

export const MAILBOX_EVERY_SECONDS = 300;

/** How far back a mailbox is read when it is new, or numbered anew by its server. */
const FIRST_DAYS = 30;
const LIST_MAX = 100;
/** Within the lease of the question, with room for one more mail. */
const LIMIT_MS = 40_000;

const DOMAINS = [...new Set(PARSERS.flatMap(({ domains }) => domains))];
const NOTHING_TOLD = toldFields([]);

export const isInbox = (folder: string) => folder.toUpperCase() === "INBOX";

type Reading = {
  readonly mailbox: Mailbox;
  readonly folder: string;
  /** Told of every call, and at last whether mails were left for the next time. */
  readonly onCall: () => void;
  readonly onMore: () => void;
};

/**
 * New mails of a mailbox, each stored, then read, then counted as seen: a page a mail, which has written its
 * listings itself. Of INBOX only mails of known senders are looked at; a folder of its own is read whole.
 */
export async function* readMailbox(
  { ctx, source, fetch }: ReadRequest,
  { mailbox, folder, onCall, onMore }: Reading,
): AsyncGenerator<ReadPage> {
  const { uidValidity = null, lastUid = 0 } = fetch.cursor;
  const startedMs = ctx.clock.now().getTime();
  let room: MailRoom | null = null;
  onCall();
  const list = await mailbox.listSince({
    uidValidity,
    lastUid,
    limit: LIST_MAX,
    arrivedSince: new Date(startedMs - FIRST_DAYS * 86_400_000),
    ...(isInbox(folder) ? { senders: DOMAINS } : {}),
  });
  const start = list.isReset ? 0 : lastUid;
  yield pageOf({ uidValidity: list.uidValidity, lastUid: start }, null);
  for (const [at, { uid }] of list.mails.entries()) {
    ctx.signal?.throwIfAborted();
    onCall();
    const raw = await mailbox.fetchRaw(uid);
    const written = raw.kind === "mail" ? await take(raw.bytes) : tooLarge(raw.kind);
    yield pageOf({ uidValidity: list.uidValidity, lastUid: uid }, written);
    if (ctx.clock.now().getTime() - startedMs < LIMIT_MS) continue;
    if (at < list.mails.length - 1) onMore();
    return;
  }
  if (list.hasMore) onMore();

  async function take(bytes: Uint8Array): Promise<MailCounts> {
    room ??= await roomOf(ctx, source);
    const { id, kind } = await storeMail({ ctx, input: { source, raw: bytes, room } });
    if (kind !== "unkept")
      return kind === "new" ? await readStoredMail({ ctx, input: { id } }) : NONE;
    // It stays in the mailbox and is come back to: there is nothing to send again.
    await ctx.db.delete(mailMessages).where(eq(mailMessages.id, id));
    throw new AppError("CONFLICT", `${room.fullWords} New mails stay in your mailbox until then.`);
  }
}

function roomOf(ctx: ServiceContext, { userId }: Source): Promise<MailRoom> {
  assert(userId, "a mailbox is somebody's");
  return mailRoom(ctx, userId);
}

const NONE: MailCounts = { inserted: 0, changed: 0, unchanged: 0, rejected: [] };

/** What is gone meanwhile is nobody's loss; what is too large is named. */
function tooLarge(kind: "too-large" | "gone"): MailCounts {
  if (kind === "gone") return NONE;
  return { ...NONE, rejected: [{ externalId: null, reason: "a mail is larger than 25 MB" }] };
}

function pageOf(cursor: FetchCursor, written: MailCounts | null): ReadPage {
  return {
    listings: [],
    comps: [],
    told: NOTHING_TOLD,
    rejected: [],
    cursor,
    isWhole: false,
    ...(written ? { written } : {}),
  };
}
