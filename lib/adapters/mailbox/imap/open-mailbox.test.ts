import { afterEach, describe, expect, test } from "vitest";
import { parseEml } from "../parse-eml";
import { ImapServer, type ServerOptions, type StoredMail } from "./__fixtures__/imap-server";
import { selfSignedCertificate } from "./__fixtures__/self-signed-certificate";
import { MailboxError } from "./mailbox-error";
import { type Mailbox, type MailboxIo, type MailboxSettings, openMailbox } from "./open-mailbox";

const HOST = "imap.home.example";
const tls = selfSignedCertificate(HOST);
const servers: ImapServer[] = [];
const mailboxes: Mailbox[] = [];

afterEach(async () => {
  for (const mailbox of mailboxes.splice(0)) await mailbox.close();
  for (const server of servers.splice(0)) await server.close();
});

const mail = (uid: number, from = "ebay@ebay.com", body = "hello"): StoredMail => ({
  uid,
  source: Buffer.from(`From: ${from}\r\nSubject: mail ${uid}\r\n\r\n${body}\r\n`),
  arrived: "24-Nov-2026 08:15:30 +0000",
});
const MAILS = [
  mail(3),
  mail(5, "alerts@alerts.craigslist.org"),
  mail(9, "jo@home.example"),
  mail(12),
];

async function serve(options: ServerOptions = {}) {
  const server = new ImapServer({ mails: MAILS, tls, encryption: "implicit", ...options });
  servers.push(server);
  return { server, port: await server.listen() };
}

async function open(
  port: number,
  settings: Partial<MailboxSettings> = {},
  io: Partial<MailboxIo> = {},
) {
  const mailbox = await openMailbox(
    { host: HOST, port, user: "mara", auth: { password: "secret" }, isTls: true, ...settings },
    { lookup: async () => "127.0.0.1", ca: tls.cert, timeoutMs: 10_000, ...io },
  );
  mailboxes.push(mailbox);
  return mailbox;
}

/** Only a server that says nothing that can be understood is waited for. */
const waits = (kind: "hang" | "cut" | "flood" | "garbage") =>
  kind === "hang" || kind === "garbage" ? { timeoutMs: 800 } : {};

const START = { uidValidity: null, lastUid: 0, limit: 10 };

describe("a mailbox", () => {
  test("is listed and read without anything in it being changed", async () => {
    const { server, port } = await serve();
    const mailbox = await open(port);
    const list = await mailbox.listSince(START);
    expect(list).toMatchObject({ uidValidity: "1", isReset: false, hasMore: false });
    expect(list.mails.map(({ uid }) => uid)).toEqual([3, 5, 9, 12]);
    expect(list.mails[0]).toEqual({
      uid: 3,
      byteCount: MAILS[0]?.source.length,
      arrivedAt: new Date("2026-11-24T08:15:30Z"),
    });
    const raw = await mailbox.fetchRaw(5);
    if (raw.kind !== "mail") return expect.fail(raw.kind);
    const { mail: read } = await parseEml(raw.bytes);
    expect(read).toMatchObject({
      subject: "mail 5",
      from: { address: "alerts@alerts.craigslist.org" },
    });
    const said = server.commands.join("\n").toUpperCase();
    expect(said).toContain("EXAMINE INBOX");
    expect(said).not.toMatch(/\b(?:SELECT|STORE|EXPUNGE|DELETE|APPEND|COPY|MOVE)\b|BODY\[/);
  });

  test("only what came after the last mail is listed, oldest first, up to the limit", async () => {
    const mailbox = await open((await serve()).port);
    const since = (lastUid: number, limit = 10) =>
      mailbox.listSince({ uidValidity: "1", lastUid, limit });
    expect((await since(5)).mails.map(({ uid }) => uid)).toEqual([9, 12]);
    expect(await since(12)).toMatchObject({ mails: [], hasMore: false });
    expect(await since(400)).toMatchObject({ mails: [], hasMore: false });
    const first = await since(0, 3);
    expect(first.mails.map(({ uid }) => uid)).toEqual([3, 5, 9]);
    expect(first.hasMore).toBe(true);
  });

  test("a folder numbered anew is listed from its start and says so", async () => {
    const mailbox = await open((await serve({ uidValidity: 77 })).port);
    const list = await mailbox.listSince({ uidValidity: "1", lastUid: 12, limit: 10 });
    expect(list).toMatchObject({ uidValidity: "77", isReset: true });
    expect(list.mails).toHaveLength(4);
  });

  test("mails of other senders are not looked at", async () => {
    const mailbox = await open((await serve()).port);
    const list = await mailbox.listSince({ ...START, senders: ["ebay.com", "craigslist.org"] });
    expect(list.mails.map(({ uid }) => uid)).toEqual([3, 5, 12]);
  });

  test("a mail that is gone or too large says so", async () => {
    const large = { ...mail(20), source: Buffer.alloc(26 * 1024 * 1024, 97) };
    const mailbox = await open((await serve({ mails: [...MAILS, large] })).port);
    expect(await mailbox.fetchRaw(4)).toEqual({ kind: "gone" });
    expect(await mailbox.fetchRaw(20)).toEqual({ kind: "too-large", byteCount: 26 * 1024 * 1024 });
  });

  test("an empty folder has no mails", async () => {
    const mailbox = await open((await serve({ mails: [] })).port);
    expect(await mailbox.listSince(START)).toMatchObject({ mails: [], hasMore: false });
  });
});

describe("signing in", () => {
  test("with a token", async () => {
    const { port, server } = await serve({ accessToken: "ya29.token" });
    await open(port, { auth: { accessToken: "ya29.token" } });
    expect(server.commands.join("\n")).toContain("AUTHENTICATE XOAUTH2");
  });

  test.each([
    [{ password: "wrong" }, "The mail server refused the user name or the password."],
    [{ accessToken: "old" }, "The mail server refused the sign-in. Connect the account again."],
  ])("%j is refused in plain words", async (auth, message) => {
    const { port } = await serve({ accessToken: "ya29.token" });
    await expect(open(port, { auth })).rejects.toMatchObject({
      name: "MailboxError",
      code: "UPSTREAM",
      kind: "auth",
      retryable: false,
      message,
    });
  });
});

describe("encryption", () => {
  test("a connection is upgraded before anybody signs in", async () => {
    const { port, server } = await serve({ encryption: "starttls" });
    const mailbox = await open(port, { isTls: false });
    expect((await mailbox.listSince(START)).mails).toHaveLength(4);
    const said = server.commands.map((command) => command.split(" ")[0]);
    expect(said.indexOf("STARTTLS")).toBeLessThan(said.indexOf("LOGIN"));
  });

  test("a server without it never gets the password", async () => {
    const { port, server } = await serve({ encryption: "none" });
    await expect(open(port, { isTls: false })).rejects.toMatchObject({
      kind: "no-encryption",
      message: "The mail server offers no encryption, and a password is not sent without it.",
    });
    expect(server.commands.join("\n")).not.toContain("secret");
  });

  test("the operator may allow one without", async () => {
    const { port } = await serve({ encryption: "none" });
    const mailbox = await open(port, { isTls: false }, { isPlainAllowed: true });
    expect((await mailbox.listSince(START)).mails).toHaveLength(4);
  });

  test.each([
    ["of nobody that is trusted", {}, { ca: selfSignedCertificate(HOST).cert }],
    ["of another host", { host: "imap.other.example" }, {}],
  ])("a certificate %s", async (_name, settings, io) => {
    const { port, server } = await serve();
    await expect(open(port, settings, io)).rejects.toMatchObject({
      kind: "untrusted",
      message: "The certificate of the mail server cannot be trusted.",
    });
    expect(server.commands).toEqual([]);
  });

  test("a plain port is told from an encrypted one", async () => {
    const { port } = await serve({ encryption: "none" });
    await expect(open(port)).rejects.toMatchObject({
      kind: "no-encryption",
      message: "The mail server does not speak TLS on this port.",
    });
  });
});

describe("when something is wrong", () => {
  test("the address that was looked up is the one that is connected to, once", async () => {
    const { port } = await serve();
    const asked: string[] = [];
    const lookup = async (host: string) => {
      asked.push(host);
      return "127.0.0.1";
    };
    await open(port, {}, { lookup });
    expect(asked).toEqual([HOST]);
  });

  test("an address that is not allowed is not connected to", async () => {
    const { port, server } = await serve();
    const lookup = async () => {
      throw new MailboxError("blocked", "Addresses inside this network are not allowed.");
    };
    await expect(open(port, {}, { lookup })).rejects.toMatchObject({
      kind: "blocked",
      message: "Addresses inside this network are not allowed.",
    });
    expect(server.commands).toEqual([]);
  });

  test("a name that nobody has", async () => {
    const lookup = async () => {
      throw Object.assign(new Error("getaddrinfo"), { code: "ENOTFOUND" });
    };
    await expect(open(993, {}, { lookup })).rejects.toMatchObject({
      kind: "not-found",
      message: "No mail server was found under this name.",
    });
  });

  test("nothing listens", async () => {
    const { server, port } = await serve();
    await server.close();
    servers.length = 0;
    await expect(open(port)).rejects.toMatchObject({
      message: "The mail server does not accept connections on this port.",
    });
  });

  test("a folder that is not there", async () => {
    const { port } = await serve();
    await expect(open(port, { folder: "Deals" })).rejects.toMatchObject({
      kind: "no-folder",
      message: "There is no folder of this name in the mailbox.",
    });
  });

  test.each([
    ["GREETING", "hang", "The mail server did not answer in time."],
    ["GREETING", "cut", "The mail server closed the connection."],
    ["LOGIN", "hang", "The mail server did not answer in time."],
    ["LOGIN", "cut", "The mail server closed the connection."],
    ["EXAMINE", "hang", "The mail server did not answer in time."],
  ] as const)("%s: the server answers with %s", async (on, kind, message) => {
    const { port } = await serve({ fault: { on, kind } });
    await expect(open(port, {}, waits(kind))).rejects.toMatchObject({
      kind: "unavailable",
      retryable: true,
      message,
    });
  });

  test.each([
    ["SEARCH", "hang"],
    ["SEARCH", "cut"],
    ["SEARCH", "garbage"],
    ["FETCH", "hang"],
    ["FETCH", "cut"],
    ["FETCH", "flood"],
    ["FETCH", "garbage"],
  ] as const)("%s: %s in the middle", async (on, kind) => {
    const { port } = await serve({ fault: { on, kind } });
    const mailbox = await open(port, {}, waits(kind));
    await expect(mailbox.listSince(START)).rejects.toMatchObject({
      name: "MailboxError",
      kind: "unavailable",
      retryable: true,
    });
  });

  test("it stops when it is told to, at once", async () => {
    const { port } = await serve({ fault: { on: "SEARCH", kind: "hang" } });
    const stop = new AbortController();
    const mailbox = await open(port, {}, { timeoutMs: 20_000, signal: stop.signal });
    const listing = mailbox.listSince(START);
    const reason = new Error("The job was stopped.");
    setTimeout(() => stop.abort(reason), 50);
    await expect(listing).rejects.toBe(reason);
  });
});
