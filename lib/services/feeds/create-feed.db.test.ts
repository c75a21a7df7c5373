import { eq } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { fetches, sources, type User } from "@/db/schema";
import { actorOf, testContext } from "@/db/test/context";
import { testDatabase } from "@/db/test/database";
import { setEnvironment } from "@/db/test/environment";
import { makeUser } from "@/db/test/factories";
import { rss, startFeedServer } from "./__fixtures__/feed-server";
import { createFeed } from "./create-feed";
import { FEEDS_MAX, PREVIEW_LIMIT } from "./feed-limits";
import { previewFeed } from "./preview-feed";

const { db } = await testDatabase();
const server = await startFeedServer();
setEnvironment({ DATABASE_URL: "postgres://unused", FETCH_ALLOWED_HOSTS: server.host });
afterAll(() => server.close());

const as = (user: User) => testContext(db, actorOf(user));
const JAZZ = { id: "j1", title: "Fender Jazzmaster", price: "900.00 USD" };
const mapping = { title: "title", price: "price" };
const feedsOf = ({ id }: User) => db.select().from(sources).where(eq(sources.userId, id));

describe("preview", () => {
  const preview = async (path: string, user?: User) =>
    previewFeed({ ctx: as(user ?? (await makeUser(db))), input: { url: server.url(path) } });

  test("says what the items hold and how they would be read", async () => {
    server.serve("/ann.xml", rss([JAZZ, { ...JAZZ, id: "j2" }]));
    const found = await preview("/ann.xml");
    expect(found).toMatchObject({
      url: server.url("/ann.xml"),
      name: "Guitars at Ann's",
      format: "rss",
      itemCount: 2,
      mapping: {
        title: "title",
        price: "price",
        currency: "currency",
        url: "link",
        externalId: "id",
        date: "published",
      },
      problems: [],
    });
    expect(found.columns).toEqual(["title", "price", "currency", "link", "id", "published"]);
    expect(found.rows[0]).toEqual([
      "Fender Jazzmaster",
      "900.00",
      "USD",
      server.url("/things/j1"),
      "j1",
      "2026-11-20T08:00:00.000Z",
    ]);
  });

  test("a feed without prices is told so", async () => {
    server.serve("/blog.xml", "<rss><channel><item><title>News</title></item></channel></rss>");
    const { problems } = await preview("/blog.xml");
    expect(problems[0]).toEqual({
      field: "price",
      severity: "blocking",
      message: "No column is the price. Choose one, or add it to the feed.",
    });
  });

  test("what cannot be read is refused in words, at the field where the address is wrong", async () => {
    const ctx = as(await makeUser(db));
    server.serve("/empty.xml", "<rss><channel/></rss>");
    await expect(preview("/empty.xml")).rejects.toMatchObject({
      code: "INVALID",
      message: "The feed holds nothing yet, so it cannot be seen how to read it.",
    });
    await expect(preview("/none.xml")).rejects.toMatchObject({ code: "UPSTREAM" });
    for (const url of ["http://127.0.0.1:9/x", "ftp://a.example/", "https://u:p@a.example/"]) {
      await expect(previewFeed({ ctx, input: { url } })).rejects.toMatchObject({
        code: "INVALID",
        fields: [{ field: "url" }],
      });
    }
  });

  test("a person may look only so often", async () => {
    server.serve("/often.xml", rss([JAZZ]));
    const user = await makeUser(db);
    for (let at = 0; at < PREVIEW_LIMIT.points; at += 1) await preview("/often.xml", user);
    await expect(preview("/often.xml", user)).rejects.toMatchObject({ code: "RATE_LIMITED" });
    await expect(preview("/often.xml")).resolves.toBeDefined();
  });
});

describe("a feed as a source", () => {
  test("is the person's own and due at once", async () => {
    const user = await makeUser(db);
    const url = server.url("/a.xml#top");
    const { id, isNew } = await createFeed({ ctx: as(user), input: { url, mapping } });
    expect(isNew).toBe(true);
    expect(await feedsOf(user)).toMatchObject([
      {
        id,
        kind: "feed",
        licence: "user",
        name: "127.0.0.1",
        settings: { kind: "feed", url: server.url("/a.xml"), mapping, defaults: {} },
        isApart: false,
        keepMinutes: null,
      },
    ]);
    const asked = await db.select().from(fetches).where(eq(fetches.sourceId, id));
    expect(asked).toMatchObject([{ query: null, queryHash: "", everySeconds: 900 }]);
  });

  test("the same address twice is one source, read anew as it is mapped last", async () => {
    const user = await makeUser(db);
    const make = (over: object = {}) =>
      createFeed({ ctx: as(user), input: { url: server.url("/twice.xml"), mapping, ...over } });
    const [first, second] = await Promise.all([make(), make()]);
    expect(first.id).toBe(second.id);
    await db
      .update(fetches)
      .set({ cursor: { etag: "old" } })
      .where(eq(fetches.sourceId, first.id));
    const again = await make({ name: "Ann", mapping: { ...mapping, brand: "brand" } });
    expect(again).toEqual({ id: first.id, isNew: false });
    expect(await feedsOf(user)).toMatchObject([
      { name: "Ann", settings: { mapping: { ...mapping, brand: "brand" } } },
    ]);
    const [asked] = await db.select().from(fetches).where(eq(fetches.sourceId, first.id));
    expect(asked?.cursor).toEqual({});
    const other = await createFeed({
      ctx: as(await makeUser(db)),
      input: { url: server.url("/twice.xml"), mapping },
    });
    expect(other.id).not.toBe(first.id);
  });

  test("names are told apart, and a chosen one that is taken is refused", async () => {
    const user = await makeUser(db);
    const make = (path: string, name?: string) =>
      createFeed({
        ctx: as(user),
        input: { url: server.url(path), mapping, ...(name ? { name } : {}) },
      });
    await make("/n1.xml");
    await make("/n2.xml");
    const names = (await feedsOf(user)).map(({ name }) => name);
    expect(names.sort()).toEqual(["127.0.0.1", "127.0.0.1 (2)"]);
    const refused = { code: "CONFLICT", fields: [{ field: "name" }] };
    await expect(make("/n3.xml", "127.0.0.1")).rejects.toMatchObject(refused);
    await expect(make("/n2.xml", "127.0.0.1")).rejects.toMatchObject(refused);
  });

  test("a mapping without title or price is refused at the field", async () => {
    const ctx = as(await makeUser(db));
    const input = { url: server.url("/m.xml"), mapping: { title: "title" } };
    await expect(createFeed({ ctx, input })).rejects.toMatchObject({
      code: "INVALID",
      fields: [{ field: "mapping.price", message: "No column is the price. Choose one." }],
    });
  });

  test("there may be so many, and no more", async () => {
    const user = await makeUser(db);
    const make = (at: number) =>
      createFeed({ ctx: as(user), input: { url: server.url(`/${at}.xml`), mapping } });
    for (let at = 0; at < FEEDS_MAX; at += 1) await make(at);
    await expect(make(FEEDS_MAX)).rejects.toMatchObject({
      code: "CONFLICT",
      message: "You have 50 feeds, which is the most there may be.",
    });
    await expect(make(0)).resolves.toMatchObject({ isNew: false });
  });
});
