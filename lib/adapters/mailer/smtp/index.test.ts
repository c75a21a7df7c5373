import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { afterEach, expect, test } from "vitest";
import { createSmtpMailer } from ".";

const servers: SMTPServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise<void>((done) => server.close(done));
});

async function sink(refuse?: { code: number }) {
  const mails: ParsedMail[] = [];
  const logins: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onAuth: ({ username = "", password = "" }, _session, done) => {
      logins.push(`${username}:${password}`);
      done(null, { user: username });
    },
    onRcptTo: (_address, _session, done) =>
      done(refuse ? Object.assign(new Error("no"), { responseCode: refuse.code }) : null),
    onData: async (stream, _session, done) => {
      mails.push(await simpleParser(stream));
      done();
    },
  });
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.server.address() as AddressInfo;
  return { mails, logins, port };
}

const MAIL = {
  to: "mara@example.test",
  subject: "Set a new password — grüße",
  text: "Open this link:\n\nhttps://deals.example/reset-password/confirm?token=a_b-c\n\nÄöü €",
};
const FROM = "Deal-Scout <no-reply@deals.example>";

test("a mail arrives as it was written, by name and password", async () => {
  const { mails, logins, port } = await sink();
  await createSmtpMailer({ url: `smtp://mara%40x:pa%3Ass@127.0.0.1:${port}`, from: FROM }).send(
    MAIL,
  );
  expect(logins).toEqual(["mara@x:pa:ss"]);
  expect(mails).toHaveLength(1);
  expect(mails[0]?.subject).toBe(MAIL.subject);
  expect(mails[0]?.from?.text).toBe('"Deal-Scout" <no-reply@deals.example>');
  expect(mails[0]?.text?.trim()).toBe(MAIL.text);
});

test("a list of addresses is not taken for one", async () => {
  const { mails, port } = await sink();
  const mailer = createSmtpMailer({ url: `smtp://127.0.0.1:${port}`, from: FROM });
  const to = "mara@example.test, eve@example.test";
  await expect(mailer.send({ ...MAIL, to })).rejects.toMatchObject({ code: "UPSTREAM" });
  expect(mails).toHaveLength(0);
});

test("a subject cannot smuggle in a header", async () => {
  const { mails, port } = await sink();
  const mailer = createSmtpMailer({ url: `smtp://127.0.0.1:${port}`, from: FROM });
  await mailer.send({ ...MAIL, subject: "a\r\nBcc: eve@example.test" });
  expect(mails[0]?.subject).toBe("a Bcc: eve@example.test");
  expect(mails[0]?.bcc).toBeUndefined();
});

test.each([
  ["refuses for ever", 550, false],
  ["refuses for now", 451, true],
])("a server that %s is UPSTREAM", async (_name, code, retryable) => {
  const { port } = await sink({ code });
  const mailer = createSmtpMailer({ url: `smtp://127.0.0.1:${port}`, from: FROM });
  await expect(mailer.send(MAIL)).rejects.toMatchObject({ code: "UPSTREAM", retryable });
});

test("a server that is not there is UPSTREAM and may be tried again", async () => {
  const { port } = await sink();
  for (const server of servers.splice(0)) await new Promise<void>((done) => server.close(done));
  const mailer = createSmtpMailer({ url: `smtp://127.0.0.1:${port}`, from: FROM });
  await expect(mailer.send(MAIL)).rejects.toMatchObject({ code: "UPSTREAM", retryable: true });
});
