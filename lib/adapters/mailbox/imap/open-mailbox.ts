import { isIP } from "node:net";
import { ImapFlow, type ImapFlowOptions } from "imapflow";
import { MAIL_LIMITS } from "../mail-limits";
import { listSince, type MailList, type MailQuery } from "./list-since";
import { MailboxError } from "./mailbox-error";
import { toMailboxError } from "./to-mailbox-error";

export type MailboxSettings = {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly auth: { readonly password: string } | { readonly accessToken: string };
  /** True: encrypted from the first byte (port 993). False: the connection is upgraded before anybody signs in. */
  readonly isTls: boolean;
  readonly folder?: string;
};

export type MailboxIo = {
  /** The address to connect to; throws for one that is not allowed. It is asked once and connected to as is. */
  readonly lookup: (host: string) => Promise<string>;
  /** The operator allows this host and port without encryption. */
  readonly isPlainAllowed?: boolean;
  readonly signal?: AbortSignal;
  /** How long one step may take. */
  readonly timeoutMs?: number;
  /** Certificates of an own authority, in PEM. */
  readonly ca?: string;
};

export type RawMail =
  | { readonly kind: "mail"; readonly bytes: Buffer }
  | { readonly kind: "too-large"; readonly byteCount: number }
  | { readonly kind: "gone" };

/** A mailbox opened for reading only: nothing in it is changed, not even what counts as read. */
export type Mailbox = {
  readonly listSince: (query: MailQuery) => Promise<MailList>;
  readonly fetchRaw: (uid: number) => Promise<RawMail>;
  readonly close: () => Promise<void>;
};

const TIMEOUT_MS = 30_000;

function optionsFor(settings: MailboxSettings, address: string, io: MailboxIo): ImapFlowOptions {
  const { auth, user, port, isTls, host } = settings;
  const timeoutMs = io.timeoutMs ?? TIMEOUT_MS;
  return {
    host: address,
    ...(isIP(host) === 0 ? { servername: host } : {}),
    port,
    secure: isTls,
    ...(isTls || io.isPlainAllowed ? {} : { doSTARTTLS: true }),
    auth: "password" in auth ? { user, pass: auth.password } : { user, ...auth },
    tls: { minVersion: "TLSv1.2", ...(io.ca ? { ca: io.ca } : {}) },
    logger: false,
    disableAutoIdle: true,
    // A packed answer may be a thousand times what it says it is.
    disableCompression: true,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    maxLineLength: 16 * 1024 * 1024,
    maxLiteralSize: MAIL_LIMITS.bytes + 1024,
    maxResponseSize: MAIL_LIMITS.bytes + 1024 * 1024,
  };
}

/** Ends a step that takes too long or is not wanted any more, together with the connection. */
async function within<T>(client: ImapFlow, io: MailboxIo, step: () => Promise<T>): Promise<T> {
  const tooLong = AbortSignal.timeout((io.timeoutMs ?? TIMEOUT_MS) * 2);
  const stop = AbortSignal.any([tooLong, ...(io.signal ? [io.signal] : [])]);
  const close = () => client.close();
  stop.addEventListener("abort", close, { once: true });
  try {
    io.signal?.throwIfAborted();
    return await step();
  } catch (cause) {
    if (io.signal?.aborted) throw io.signal.reason;
    if (!tooLong.aborted) throw cause;
    throw new MailboxError("unavailable", "The mail server did not answer in time.", { cause });
  } finally {
    stop.removeEventListener("abort", close);
  }
}

async function fetchRaw(client: ImapFlow, uid: number): Promise<RawMail> {
  const query = { uid: true } as const;
  const found = await client.fetchOne(String(uid), { ...query, size: true }, query);
  if (!found) return { kind: "gone" };
  const byteCount = found.size ?? 0;
  if (byteCount > MAIL_LIMITS.bytes) return { kind: "too-large", byteCount };
  const source = { start: 0, maxLength: MAIL_LIMITS.bytes };
  const mail = await client.fetchOne(String(uid), { ...query, source }, query);
  return mail !== false && mail.source !== undefined
    ? { kind: "mail", bytes: mail.source }
    : { kind: "gone" };
}

async function openFolder(client: ImapFlow, folder: string): Promise<void> {
  try {
    await client.mailboxOpen(folder, { readOnly: true });
  } catch (cause) {
    if (!client.usable) throw cause;
    throw new MailboxError("no-folder", "There is no folder of this name in the mailbox.", {
      cause,
    });
  }
}

/**
 * Connects to an IMAP server, signs in and opens a folder with EXAMINE. Without `isPlainAllowed` nothing is sent
 * before the connection is encrypted. Throws MailboxError with a `kind` and a sentence for the user, and what
 * `signal` gives as its reason. The caller closes it.
 */
export async function openMailbox(settings: MailboxSettings, io: MailboxIo): Promise<Mailbox> {
  let broken: unknown;
  const translate = (cause: unknown) => {
    if (io.signal?.aborted) return io.signal.reason;
    // A step only learns that the connection is gone; why it went comes as an event.
    const isCut = (Object(cause) as { code?: unknown }).code === "NoConnection";
    return toMailboxError((isCut && broken) || cause, "accessToken" in settings.auth);
  };
  const address = await io.lookup(settings.host).catch((cause) => {
    throw translate(cause);
  });
  const client = new ImapFlow(optionsFor(settings, address, io));
  client.on("error", (cause) => {
    broken ??= cause;
  });
  const run = <T>(step: () => Promise<T>): Promise<T> =>
    within(client, io, step).catch((cause) => {
      client.close();
      throw translate(cause);
    });
  await run(async () => {
    await client.connect();
    await openFolder(client, settings.folder ?? "INBOX");
  });
  return {
    listSince: (query) => run(() => listSince(client, query)),
    fetchRaw: (uid) => run(() => fetchRaw(client, uid)),
    close: async () => {
      await within(client, io, () => client.logout()).catch(() => client.close());
    },
  };
}
