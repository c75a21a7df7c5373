import { afterAll, vi } from "vitest";
import { DELETE, GET, PATCH, POST, PUT } from "@/app/api/v1/[[...rest]]/route";
import { systemIds } from "@/lib/platform/clock";
import { closeQueues, migrateQueue } from "@/lib/platform/queue";
import { hashSecretToken, makeSecretToken } from "@/lib/platform/secret-token";
import { sessionCookieName } from "@/lib/services/auth/session-cookie";
import { closeProcessContext } from "@/lib/services/process-context";
import type { Database } from "../client";
import { apiKeys, sessions, type User } from "../schema";
import { testDatabase } from "./database";
import { makeUser } from "./factories";

const HANDLERS = { GET, POST, PUT, PATCH, DELETE };
export type Method = keyof typeof HANDLERS;

// biome-ignore lint/suspicious/noExplicitAny: an answer is whatever the test expects of it
export type Answer = { status: number; headers: Headers; body: any };
export type Caller = (method: Method, path: string, body?: unknown) => Promise<Answer>;

function callerWith(headers: Record<string, string>): Caller {
  return async (method, path, body) => {
    const type = body === undefined ? {} : { "content-type": "application/json" };
    const response = await HANDLERS[method](
      new Request(`http://localhost/api/v1${path}`, {
        method,
        headers: { host: "localhost", ...type, ...headers },
        body: body === undefined ? null : typeof body === "string" ? body : JSON.stringify(body),
      }),
    );
    const text = await response.text();
    const { status } = response;
    return { status, headers: response.headers, body: text === "" ? null : JSON.parse(text) };
  };
}

/**
 * The API's real handler on a database of this test file, and callers as the outside world has them.
 * `reach` may put something between the two.
 */
export async function startApi(reach: (url: string) => Promise<string> = async (url) => url) {
  const { db, url } = await testDatabase();
  vi.stubEnv("DATABASE_URL", await reach(url));
  vi.stubEnv("SESSION_SECRET", "s".repeat(32));
  vi.stubEnv("ENCRYPTION_KEY", "e".repeat(32));
  vi.stubEnv("LOG_LEVEL", "silent");
  await migrateQueue();
  afterAll(async () => {
    await closeQueues();
    await closeProcessContext();
  });
  return {
    db,
    anonymous: callerWith({}),
    withHeaders: callerWith,
    as: async (user: User, headers = {}) =>
      callerWith({ cookie: await cookieOf(db, user), origin: "http://localhost", ...headers }),
    withKey: async (user: User, scopes: ("read" | "write")[]) =>
      callerWith({ authorization: await keyOf(db, user, scopes) }),
    /** For handlers that a test calls itself. */
    cookieOf: (user: User) => cookieOf(db, user),
    keyOf: (user: User, scopes: ("read" | "write")[]) => keyOf(db, user, scopes),
    newUser: (over: Partial<User> = {}) => makeUser(db, over),
  };
}

async function cookieOf(db: Database, user: User): Promise<string> {
  const token = makeSecretToken();
  const expires = new Date(Date.now() + 3_600_000);
  await db
    .insert(sessions)
    .values({ sessionToken: hashSecretToken(token), userId: user.id, expires });
  return `${sessionCookieName()}=${token}`;
}

async function keyOf(db: Database, user: User, scopes: ("read" | "write")[]): Promise<string> {
  const key = `dsk_${makeSecretToken()}`;
  await db.insert(apiKeys).values({
    id: systemIds.make("apiKey"),
    userId: user.id,
    name: "A key",
    prefix: key.slice(0, 8),
    hash: hashSecretToken(key),
    scopes,
  });
  return `Bearer ${key}`;
}
