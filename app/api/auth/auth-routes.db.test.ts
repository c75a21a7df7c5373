import type { AddressInfo } from "node:net";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { actorFromRequest } from "@/app/_server/actor-from-request";
import type { Database } from "@/db/client";
import { rateLimits } from "@/db/schema";
import { GOOD_PASSWORD } from "@/db/test/account";
import { testDatabase } from "@/db/test/database";
import { systemIds } from "@/lib/platform/clock";
import { PEER_HEADER } from "@/lib/platform/peer-address";
import { closeProcessContext } from "@/lib/services/process-context";
import { POST as changeEmail } from "./account/email/route";
import { POST as changePassword } from "./account/password/route";
import * as account from "./account/route";
import { POST as login } from "./login/route";
import { POST as confirmReset } from "./password-reset/confirm/route";
import { POST as requestReset } from "./password-reset/request/route";
import { DELETE as endOne } from "./sessions/[id]/route";
import { DELETE as endOthers } from "./sessions/route";
import { POST as signOut } from "./sign-out/route";
import { POST as signUp } from "./sign-up/route";

// What Next runs after the answer, this test runs when it wants to.
const afterAnswer = vi.hoisted(() => [] as (() => Promise<void>)[]);
vi.mock("next/server", async (original) => ({
  ...(await original<typeof import("next/server")>()),
  after: (task: () => Promise<void>) => afterAnswer.push(task),
}));

const APP_URL = "https://deals.example";
const COOKIE = "__Host-next-auth.session-token";
let db: Database;
let smtp: SMTPServer;
const mails: string[] = [];

beforeAll(async () => {
  const made = await testDatabase();
  db = made.db;
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: async (stream, _session, done) => {
      mails.push((await simpleParser(stream)).text ?? "");
      done();
    },
  });
  await new Promise<void>((ready) => smtp.listen(0, "127.0.0.1", ready));
  vi.stubEnv("DATABASE_URL", made.url);
  vi.stubEnv("SESSION_SECRET", "s".repeat(32));
  vi.stubEnv("ENCRYPTION_KEY", "e".repeat(32));
  vi.stubEnv("APP_URL", APP_URL);
  vi.stubEnv("LOG_LEVEL", "silent");
  vi.stubEnv("SMTP_URL", `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`);
});
afterAll(async () => {
  await closeProcessContext();
  await new Promise<void>((done) => smtp.close(done));
});
beforeEach(async () => {
  await db.delete(rateLimits);
});

type Handler = (request: Request, context?: never) => Promise<Response>;
type Sent = { token?: string; headers?: Record<string, string>; method?: string; id?: string };

async function send(handler: Handler, body: unknown, sent: Sent = {}) {
  const headers = new Headers({
    origin: APP_URL,
    host: "deals.example",
    "content-type": "application/json",
    "user-agent": "Test Browser",
    [PEER_HEADER]: "203.0.113.7",
    ...(sent.token ? { cookie: `${COOKIE}=${sent.token}` } : {}),
    ...sent.headers,
  });
  const request = new Request(`${APP_URL}/api/auth/x`, {
    method: sent.method ?? "POST",
    body: body === undefined ? null : JSON.stringify(body),
  });
  Object.defineProperty(request, "headers", { value: headers });
  const params = Promise.resolve(sent.id ? { id: sent.id } : {});
  const response = await handler(request, { params } as never);
  const text = await response.text();
  return { response, status: response.status, body: text ? JSON.parse(text) : null };
}

const cookieOf = (response: Response) => response.headers.getSetCookie().join("\n");
const tokenOf = (response: Response) => /=([\w-]{43});/.exec(cookieOf(response))?.[1] ?? "";
const who = (token: string) =>
  actorFromRequest(new Request(APP_URL, { headers: { cookie: `${COOKIE}=${token}` } }));

async function person() {
  const email = `${systemIds.make("user")}@example.test`;
  const made = await send(signUp, { email, name: "Mara", password: GOOD_PASSWORD });
  expect(made.status).toBe(201);
  return { email, token: tokenOf(made.response), body: made.body };
}

test("signing up answers with the person and a cookie that only this host and https may see", async () => {
  const email = "first@example.test";
  const { response, body } = await send(signUp, { email, name: "Mara", password: GOOD_PASSWORD });
  expect(body).toEqual({ user: { id: expect.any(String), email, name: "Mara", role: "admin" } });
  expect(cookieOf(response)).toMatch(
    /^__Host-next-auth\.session-token=[\w-]{43}; Path=\/; Expires=.*; Max-Age=15552000; Secure; HttpOnly; SameSite=lax$/i,
  );
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(await who(tokenOf(response))).toMatchObject({ kind: "user", role: "admin" });
});

test("signing in and out", async () => {
  const { email, token: old } = await person();
  const made = await send(login, { email, password: GOOD_PASSWORD }, { token: old });
  const token = tokenOf(made.response);
  expect(await who(old)).toEqual({ kind: "anonymous" });
  expect(await who(token)).toMatchObject({ kind: "user" });
  const out = await send(signOut, undefined, { token });
  expect(out.status).toBe(204);
  expect(cookieOf(out.response)).toMatch(/^__Host-next-auth\.session-token=; .*Max-Age=0/i);
  expect(await who(token)).toEqual({ kind: "anonymous" });
});

test("unknown e-mail and wrong password: the same status, words and headers", async () => {
  const { email } = await person();
  const answers = [
    await send(login, { email, password: "wrong wrong wrong" }),
    await send(login, { email: "nobody@example.test", password: "wrong wrong wrong" }),
  ].map(({ status, body, response }) => {
    const { requestId: _one, ...words } = body;
    return { status, words, headers: [...response.headers] };
  });
  expect(answers[0]).toEqual(answers[1]);
  expect(answers[0]?.status).toBe(401);
});

test("too many tries: 429, Retry-After, a sentence", async () => {
  const { email } = await person();
  for (let at = 0; at < 5; at += 1) await send(login, { email, password: "wrong wrong wrong" });
  const { status, body, response } = await send(login, { email, password: GOOD_PASSWORD });
  expect([status, body.code]).toEqual([429, "RATE_LIMITED"]);
  expect(body.detail).toMatch(/^Too many tries\. Try again in 1[45] minutes\.$/);
  expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(800);
  const claimed = { "x-forwarded-for": "198.51.100.1" };
  const trick = await send(login, { email, password: GOOD_PASSWORD }, { headers: claimed });
  expect(trick.status).toBe(429);
});

test("wrong input is named field by field", async () => {
  const { status, body } = await send(signUp, { email: "x", name: "", password: GOOD_PASSWORD });
  expect(status).toBe(422);
  expect(body.fields).toEqual([
    { field: "name", message: "Give a name." },
    { field: "email", message: "This does not look like an e-mail address." },
  ]);
  const unknown = await send(login, { email: "a@b.test", password: "x", role: "admin" });
  expect(unknown.body.fields).toEqual([{ field: "role", message: expect.any(String) }]);
  expect((await send(login, undefined)).status).toBe(422);
});

test("a reset mail is asked for, used and over; the answer is the same for nobody", async () => {
  const { email, token } = await person();
  const known = await send(requestReset, { email });
  const unknown = await send(requestReset, { email: "nobody@example.test" });
  expect([known.status, known.body]).toEqual([unknown.status, unknown.body]);
  expect(mails).toEqual([]);
  for (const task of afterAnswer.splice(0)) await task();
  expect(mails).toHaveLength(1);
  const [, reset = ""] = /https:\/\/deals\.example\/\S+token=([\w-]+)/.exec(mails[0] ?? "") ?? [];
  const input = { token: reset, password: "velvet harbor piano" };
  expect((await send(confirmReset, input)).status).toBe(204);
  expect(await who(token)).toEqual({ kind: "anonymous" });
  expect((await send(confirmReset, input)).status).toBe(404);
  expect((await send(login, { email, password: "velvet harbor piano" })).status).toBe(200);
});

test("the link leads to the installation's own address, whatever the Host header says", async () => {
  const { email } = await person();
  mails.length = 0;
  const headers = { host: "evil.example", "x-forwarded-host": "evil.example" };
  await send(requestReset, { email }, { headers });
  for (const task of afterAnswer.splice(0)) await task();
  expect(mails[0]).toContain("https://deals.example/reset-password");
  expect(mails[0]).not.toContain("evil");
});

test("name, e-mail, password, devices and the account itself are the person's to change", async () => {
  const { email, token } = await person();
  const other = tokenOf((await send(login, { email, password: GOOD_PASSWORD })).response);
  const patch = { token, method: "PATCH" };
  expect((await send(account.PATCH, { name: "Mara L." }, patch)).status).toBe(204);
  const moved = { email: `new-${email}`, password: GOOD_PASSWORD };
  expect((await send(changeEmail, moved, { token })).status).toBe(204);
  const remove = { token, method: "DELETE" };
  expect((await send(endOthers, undefined, remove)).body).toEqual({ ended: 1 });
  expect(await who(other)).toEqual({ kind: "anonymous" });
  const password = "velvet harbor piano";
  const change = { currentPassword: GOOD_PASSWORD, password };
  expect((await send(changePassword, change, { token })).status).toBe(204);
  expect((await send(endOne, undefined, { ...remove, id: "unknown" })).status).toBe(404);
  const goodbye = { confirmation: moved.email, password };
  expect((await send(account.DELETE, goodbye, remove)).status).toBe(204);
  expect(await who(token)).toEqual({ kind: "anonymous" });
  expect((await send(login, { email: moved.email, password })).status).toBe(401);
});

test("every change refuses a foreign page, a hidden origin and a form", async () => {
  const { email, token } = await person();
  const all: [Handler, unknown, string][] = [
    [signOut, undefined, "POST"],
    [account.PATCH, { name: "Eve" }, "PATCH"],
    [account.DELETE, { confirmation: email, password: GOOD_PASSWORD }, "DELETE"],
    [changeEmail, { email: "eve@example.test", password: GOOD_PASSWORD }, "POST"],
    [changePassword, { currentPassword: GOOD_PASSWORD, password: "velvet harbor piano" }, "POST"],
    [endOthers, undefined, "DELETE"],
    [login, { email, password: GOOD_PASSWORD }, "POST"],
    [signUp, { email: "eve@example.test", name: "Eve", password: GOOD_PASSWORD }, "POST"],
  ];
  for (const [handler, body, method] of all) {
    for (const headers of [
      { origin: "https://evil.example" },
      { origin: "null" },
      { "sec-fetch-site": "cross-site" },
    ]) {
      for (const cookie of [{ token }, {}]) {
        const { status } = await send(handler, body, { ...cookie, method, headers });
        expect([handler.name, headers, status]).toEqual([handler.name, headers, 403]);
      }
    }
  }
  const form = { "content-type": "application/x-www-form-urlencoded" };
  const sent = await send(
    account.PATCH,
    { name: "Eve" },
    { token, method: "PATCH", headers: form },
  );
  expect(sent.status).toBe(415);
  expect(await who(token)).toMatchObject({ kind: "user" });
});

test("without a session nothing of an account can be changed", async () => {
  const input = { currentPassword: GOOD_PASSWORD, password: "velvet harbor piano" };
  expect((await send(changePassword, input)).status).toBe(401);
  expect((await send(account.PATCH, { name: "Eve" }, { method: "PATCH" })).status).toBe(401);
  expect((await send(endOthers, undefined, { method: "DELETE" })).status).toBe(401);
  expect((await send(signOut, undefined)).status).toBe(204);
});
