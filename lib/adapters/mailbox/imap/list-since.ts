import type { ImapFlow, SearchObject } from "imapflow";
import { MailboxError } from "./mailbox-error";

export type MailQuery = {
  /** What the last list said; null on first contact. */
  readonly uidValidity: string | null;
  readonly lastUid: number;
  readonly limit: number;
  /** Only mails that arrived on this day or later, by the server's calendar. */
  readonly arrivedSince?: Date;
  /** Only mails whose sender has one of these words in it; others are never looked at. */
  readonly senders?: readonly string[];
};

export type ListedMail = {
  readonly uid: number;
  readonly byteCount: number;
  readonly arrivedAt: Date | null;
};

export type MailList = {
  readonly uidValidity: string;
  /** The server has numbered the folder anew: `lastUid` means nothing any more, and the list starts over. */
  readonly isReset: boolean;
  /** Oldest first, at most `limit`. */
  readonly mails: readonly ListedMail[];
  readonly hasMore: boolean;
};

const MAX_LIMIT = 1_000;

function searchFor(query: MailQuery, lastUid: number): SearchObject {
  const senders = (query.senders ?? []).map((from) => ({ from }));
  return {
    uid: `${lastUid + 1}:*`,
    ...(query.arrivedSince ? { since: query.arrivedSince } : {}),
    ...(senders.length > 1 ? { or: senders } : senders[0]),
  };
}

/** The mails after `lastUid`. A folder numbered anew is listed from its start. */
export async function listSince(client: ImapFlow, query: MailQuery): Promise<MailList> {
  const { mailbox } = client;
  if (!mailbox) throw new MailboxError("unavailable", "The mail server closed the connection.");
  const uidValidity = String(mailbox.uidValidity);
  const isReset = query.uidValidity !== null && query.uidValidity !== uidValidity;
  const lastUid = isReset || query.uidValidity === null ? 0 : query.lastUid;
  const found = await client.search(searchFor(query, lastUid), { uid: true });
  // "9:*" also gives the last mail when its number is below nine.
  const uids = (found || []).filter((uid) => uid > lastUid).sort((left, right) => left - right);
  const wanted = uids.slice(0, Math.min(query.limit, MAX_LIMIT));
  const mails: ListedMail[] = [];
  if (wanted.length > 0) {
    const fields = { uid: true, size: true, internalDate: true };
    for await (const mail of client.fetch(wanted, fields, { uid: true })) {
      const arrivedAt = mail.internalDate ? new Date(mail.internalDate) : null;
      mails.push({ uid: mail.uid, byteCount: mail.size ?? 0, arrivedAt });
    }
  }
  mails.sort((left, right) => left.uid - right.uid);
  return { uidValidity, isReset, mails, hasMore: uids.length > wanted.length };
}
