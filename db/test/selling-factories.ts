import { systemIds } from "@/lib/platform/clock";
import type { Database } from "../client";
import {
  crossPosts,
  marketplaceAccounts,
  myItems,
  notifications,
  orders,
  snapJobs,
  type User,
} from "../schema";

type Owner = Pick<User, "id">;

export async function makeItem(db: Database, { id: userId }: Owner) {
  const id = systemIds.make("item");
  await db.insert(myItems).values({ id, userId, title: "Boss CE-2 Chorus" });
  return id;
}

export async function makeNotification(
  db: Database,
  { id: userId }: Owner,
  over: Partial<typeof notifications.$inferInsert> = {},
) {
  const id = systemIds.make("notification");
  const words = { title: "Import finished", body: "12 rows went in." };
  await db
    .insert(notifications)
    .values({ id, userId, kind: "import_finished", data: { rows: 12 }, ...words, ...over });
  return id;
}

export async function makeAccount(db: Database, { id: userId }: Owner) {
  const id = systemIds.make("account");
  await db.insert(marketplaceAccounts).values({
    id,
    userId,
    connectorId: "ebay",
    remoteAccountId: id,
    label: "My shop",
    scopes: ["sell"],
    accessTokenEncrypted: "sealed-access-token",
    refreshTokenEncrypted: "sealed-refresh-token",
    encryptionKeyId: "sealing-key",
    state: "connected",
  });
  return id;
}

export async function makeCrossPost(
  db: Database,
  owner: Owner,
  over: Partial<typeof crossPosts.$inferInsert> = {},
) {
  const id = systemIds.make("crossPost");
  const itemId = await makeItem(db, owner);
  const values = { id, userId: owner.id, itemId, connectorId: "ebay", state: "draft" as const };
  await db.insert(crossPosts).values({ ...values, ...over });
  return id;
}

export async function makeOrder(
  db: Database,
  { id: userId }: Owner,
  over: Partial<typeof orders.$inferInsert> = {},
) {
  const id = systemIds.make("order");
  await db.insert(orders).values({
    id,
    userId,
    connectorId: "ebay",
    remoteOrderId: id,
    state: "draft",
    soldCents: 21_000,
    currency: "USD",
    soldAt: new Date(),
    ...over,
  });
  return id;
}

export async function makeSnapJob(
  db: Database,
  { id: userId }: Owner,
  over: Partial<typeof snapJobs.$inferInsert> = {},
) {
  const id = systemIds.make("snapJob");
  await db.insert(snapJobs).values({ id, userId, state: "draft", ...over });
  return id;
}
