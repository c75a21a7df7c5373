import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import type { Database } from "@/db/client";
import { apiKeys, auditEvents } from "@/db/schema";
import { anonymous, makeAccount } from "@/db/test/account";
import { actorOf, testContext } from "@/db/test/context";
import { testDatabase } from "@/db/test/database";
import { makeUser } from "@/db/test/factories";
import { hashSecretToken } from "@/lib/platform/secret-token";
import { createApiKey } from "./create-api-key";
import { findApiKeyActor } from "./find-api-key-actor";
import { listApiKeys } from "./list-api-keys";
import { revokeApiKey } from "./revoke-api-key";

let db: Database;
beforeAll(async () => {
  ({ db } = await testDatabase());
});

const READ = { name: "Spreadsheet", access: "read", expiresInDays: null } as const;
const find = (key: string) => findApiKeyActor({ ctx: anonymous(db), input: { key } });

test("a new key works, is told once, and is stored as its hash", async () => {
  const { ctx, user } = await makeAccount(db);
  const { key, ...view } = await createApiKey({ ctx, input: READ });
  expect(key).toMatch(/^dsk_[\w-]{43}$/);
  expect(view).toMatchObject({ name: "Spreadsheet", access: "read", prefix: key.slice(0, 10) });
  const [row] = await db.select().from(apiKeys).where(eq(apiKeys.id, view.id));
  expect(row?.hash).toBe(hashSecretToken(key));
  const list = await listApiKeys({ ctx });
  expect(list).toEqual([view]);
  expect(JSON.stringify([row, list])).not.toContain(key);
  expect(await find(key)).toMatchObject({ userId: user.id, scopes: ["read"] });
});

test("write includes read", async () => {
  const { ctx } = await makeAccount(db);
  const { key } = await createApiKey({ ctx, input: { ...READ, access: "write" } });
  expect((await find(key))?.scopes).toEqual(["read", "write"]);
});

test("a key with an end ends", async () => {
  const { ctx } = await makeAccount(db);
  const { key, id, expiresAt } = await createApiKey({ ctx, input: { ...READ, expiresInDays: 30 } });
  expect(Math.round(((expiresAt?.getTime() ?? 0) - Date.now()) / 86_400_000)).toBe(30);
  expect(await find(key)).not.toBeNull();
  await db
    .update(apiKeys)
    .set({ expiresAt: new Date(Date.now() - 1) })
    .where(eq(apiKeys.id, id));
  expect(await find(key)).toBeNull();
});

test("a revoked key is dead; another person cannot see or revoke it", async () => {
  const { ctx } = await makeAccount(db);
  const stranger = await makeAccount(db);
  const { key, id } = await createApiKey({ ctx, input: READ });
  expect(await listApiKeys({ ctx: stranger.ctx })).toEqual([]);
  await expect(revokeApiKey({ ctx: stranger.ctx, input: { id } })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  expect(await find(key)).not.toBeNull();
  await revokeApiKey({ ctx, input: { id } });
  expect(await find(key)).toBeNull();
  await expect(revokeApiKey({ ctx, input: { id } })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("making and revoking are on record, without the key", async () => {
  const { ctx, user } = await makeAccount(db);
  const { key, id } = await createApiKey({ ctx, input: READ });
  await revokeApiKey({ ctx, input: { id } });
  const events = await db.select().from(auditEvents).where(eq(auditEvents.actorId, user.id));
  expect(events.map(({ action, subjectId }) => [action, subjectId])).toEqual([
    ["account.created", user.id],
    ["api-key.created", id],
    ["api-key.revoked", id],
  ]);
  expect(JSON.stringify(events)).not.toMatch(new RegExp(`${key}|Spreadsheet`));
});

test("fifty keys are enough, also when they are asked for at once", async () => {
  const { ctx } = await makeAccount(db);
  const results = await Promise.allSettled(
    Array.from({ length: 55 }, () => createApiKey({ ctx, input: READ })),
  );
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(50);
  expect(results.find(({ status }) => status === "rejected")).toMatchObject({
    reason: { code: "CONFLICT" },
  });
});

test("a key cannot make or revoke keys, and nobody has none", async () => {
  const user = await makeUser(db);
  const program = testContext(db, actorOf(user));
  await expect(createApiKey({ ctx: program, input: READ })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await expect(revokeApiKey({ ctx: program, input: { id: "key_unknown" } })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await expect(listApiKeys({ ctx: anonymous(db) })).rejects.toMatchObject({
    code: "UNAUTHENTICATED",
  });
});
