import { afterAll } from "vitest";
import {
  ImapServer,
  type ServerOptions,
} from "@/lib/adapters/mailbox/imap/__fixtures__/imap-server";
import { systemIds } from "@/lib/platform/clock";
import type { ServiceContext } from "@/lib/services/context";
import { addMails } from "@/lib/services/mail-sources/add-mails";
import { readMails } from "@/lib/services/saved-mails/read-mails";
import { createUpload } from "@/lib/services/uploads/create-upload";
import type { Database } from "../client";
import { mailMessages, type User, uploadChunks, uploads } from "../schema";
import { allowHost } from "./allow-host";
import { makeSource } from "./factories";
import { inPieces } from "./import-file";

type Owner = Pick<User, "id">;

const MAIL = `From: "Auction" <news@auction.example>\r
Subject: New lots\r
Message-ID: <1@auction.example>\r
Date: Tue, 24 Nov 2026 08:00:00 +0000\r
\r
Boss CE-2 Chorus\r
USD 165.00\r
https://auction.example/lot/1\r
`;

/** The id of a mail of this person that waits for review. */
export async function makeMail(db: Database, { id: userId }: Owner): Promise<string> {
  const id = systemIds.make("mail");
  const source = await makeSource(db, userId, { kind: "mail" });
  await db.insert(mailMessages).values({
    id,
    userId,
    sourceId: source.id,
    messageId: "1@auction.example",
    raw: Buffer.from(MAIL),
    fromAddress: "news@auction.example",
    subject: "New lots",
    parserId: "generic",
    parserVersion: 1,
    state: "review",
  });
  return id;
}

/** The id of a file with one mail that has come in whole. */
export async function makeMailsUpload(
  db: Database,
  { id: userId }: Owner,
  text: string = MAIL,
): Promise<string> {
  const id = systemIds.make("upload");
  const bytes = Buffer.from(text);
  await db.insert(uploads).values({
    id,
    userId,
    fileName: "mail.eml",
    sizeBytes: bytes.length,
    sha256: "0".repeat(64),
    expiresAt: new Date(Date.now() + 3_600_000),
  });
  await db.insert(uploadChunks).values({ uploadId: id, position: 0, bytes });
  return id;
}

/** A mail server without encryption, which the settings of this process allow; call it at the top of a test file. */
export async function startMailServer(options: ServerOptions = { encryption: "none" }) {
  const server = new ImapServer(options);
  const port = await server.listen();
  allowHost(`127.0.0.1:${port}`);
  afterAll(() => server.close());
  return { server, port, allowedHosts: process.env.FETCH_ALLOWED_HOSTS };
}

/** Sends a file of mails as this person; its id. */
export async function sendMails(ctx: ServiceContext, bytes: Uint8Array) {
  const input = { fileName: "mails.mbox", bytes: inPieces(bytes), isMails: true };
  return (await createUpload({ ctx, input })).id;
}

/** Sends a file of mails, takes the mails out of it and reads them. */
export async function uploadMails(ctx: ServiceContext, bytes: Uint8Array) {
  const uploadId = await sendMails(ctx, bytes);
  const added = await addMails({ ctx, input: { uploadId } });
  await readMails({ ctx });
  return added;
}
