import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { User } from "@/db/schema";
import { allowHost } from "@/db/test/allow-host";
import { type Answer, type Caller, type Method, startApi } from "@/db/test/api";
import { BODIES as FIXED_BODIES, MAKE_BODY, MAKE_PART, MAKE_ROW } from "@/db/test/api-cases";
import { startMailServer } from "@/db/test/mail-factories";
import { rss, startFeedServer } from "@/lib/services/feeds/__fixtures__/feed-server";
import { openApiDocument } from "./openapi-document";
import { Problem } from "./problem";
import { router } from "./router";

const document = await openApiDocument();
const mail = await startMailServer();

/** Somewhere to look at a feed. */
const feeds = await startFeedServer();
feeds.serve("/feed.xml", rss([{ id: "1", title: "Boss CE-2 Chorus", price: "165.00 USD" }]));
afterAll(() => feeds.close());
const BODIES: typeof FIXED_BODIES = {
  ...FIXED_BODIES,
  previewFeed: { url: feeds.url("/feed.xml") },
};

type Parameter = { name: string; schema: { pattern?: string; enum?: string[] } };

const operations = Object.entries(router).map(([name, procedure]) => {
  const { route, meta } = procedure["~orpc"];
  const method = route.method as Method;
  const path = route.path as string;
  const described = document.paths?.[`/api/v1${path}`]?.[method.toLowerCase() as "get"];
  const parameters = (described?.parameters ?? []) as Parameter[];
  const schema = JSON.stringify(described?.responses ?? {});
  return {
    name,
    method,
    path,
    access: meta.access,
    resource: path.split("/")[1] ?? "",
    successStatus: route.successStatus ?? 200,
    hasBody: described?.requestBody !== undefined,
    isList: schema.includes('"nextCursor"'),
    idPattern: parameters.find((parameter) => parameter.name === "id")?.schema.pattern,
    sorts: parameters.find((parameter) => parameter.name === "sort")?.schema.enum ?? [],
  };
});
type Operation = (typeof operations)[number];

let api: Awaited<ReturnType<typeof startApi>>;
let owner: User;
let session: Caller;
let readKey: Caller;
let stranger: Caller;
beforeAll(async () => {
  allowHost(feeds.host);
  api = await startApi();
  owner = await api.newUser({ role: "admin" });
  session = await api.as(owner);
  readKey = await api.withKey(owner, ["read"]);
  stranger = await api.as(await api.newUser());
});

/** A body that the operation takes; some need something to be there first. */
const bodies: Record<string, unknown> = { ...BODIES };
beforeAll(async () => {
  for (const [name, make] of Object.entries(MAKE_BODY))
    bodies[name] = await make(api.db, owner, mail.port);
});

async function makeRow(resource: string, user: User): Promise<string> {
  const make = MAKE_ROW[resource];
  if (!make) throw new Error(`add ${resource} to MAKE_ROW in db/test/api-cases.ts`);
  return await make(api.db, user);
}

const parts = new Map<string, string>();
beforeAll(async () => {
  for (const [name, make] of Object.entries(MAKE_PART)) parts.set(name, await make(api.db));
});

const withId = (path: string, id: string) =>
  path.replace(/\{(\w+)\}/g, (part, name) => (name === "id" ? id : (parts.get(name) ?? part)));

/** A path that leads somewhere for the owner. */
async function pathOf({ path, resource, idPattern }: Operation): Promise<string> {
  return idPattern ? withId(path, await makeRow(resource, owner)) : path;
}

function expectProblem(answer: Answer, status: number, code: string) {
  expect(answer.body).toMatchObject({ status, code });
  expect(answer.status).toBe(status);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(Problem.strict().safeParse(answer.body).error).toBeUndefined();
}

const cases = operations.map(
  (operation) => [`${operation.method} ${operation.path}`, operation] as const,
);
const only = (filter: (operation: Operation) => unknown) =>
  cases.filter(([, operation]) => filter(operation));

test("every operation is here", () => {
  expect(operations.length).toBeGreaterThan(30);
  const known = ["reader", "writer", "admin", "admin-reader"];
  for (const { access } of operations) expect(known).toContain(access);
});

describe.each(cases)("%s", (_title, operation) => {
  const { name, method, access, successStatus } = operation;

  test("answers its caller", async () => {
    const answer = await session(method, await pathOf(operation), bodies[name]);
    expect(answer.body ?? {}).not.toHaveProperty("code");
    expect(answer.status).toBe(successStatus);
  });

  test("is closed to those who are not signed in, or come with a wrong key", async () => {
    const path = await pathOf(operation);
    const body = bodies[name];
    expectProblem(await api.anonymous(method, path, body), 401, "UNAUTHENTICATED");
    const wrong = api.withHeaders({ authorization: "Bearer dsk_wrong" });
    expectProblem(await wrong(method, path, body), 401, "UNAUTHENTICATED");
  });

  test("changes nothing but by somebody who may write", async () => {
    expect(access.endsWith("reader")).toBe(method === "GET");
    if (access.endsWith("reader")) return;
    expectProblem(await readKey(method, await pathOf(operation), bodies[name]), 403, "FORBIDDEN");
  });
});

describe.each(only(({ method }) => method !== "GET"))("%s", (_title, operation) => {
  test("is refused when another site sends the cookie along", async () => {
    const foreign = await api.as(owner, { origin: "https://elsewhere.example" });
    const answer = await foreign(operation.method, await pathOf(operation), bodies[operation.name]);
    expectProblem(answer, 403, "FORBIDDEN");
  });
});

describe.each(only(({ idPattern }) => idPattern))("%s", (_title, operation) => {
  const { name, method, path, access, resource, idPattern = "" } = operation;

  test("gives the same 404 for a malformed, an unknown and another person's id", async () => {
    const prefix = /^\^(\w+)_/.exec(idPattern)?.[1];
    const foreign = await makeRow(resource, await api.newUser());
    const mine = await makeRow(resource, owner);
    // What admins keep is nobody's: there is no other person's, and for others nothing at all.
    const isNobodys = access.startsWith("admin");
    const answers = [
      await session(method, withId(path, "nonsense"), bodies[name]),
      await session(method, withId(path, `${prefix}_${"0".repeat(26)}`), bodies[name]),
      ...(isNobodys ? [] : [await session(method, withId(path, foreign), bodies[name])]),
      ...(isNobodys ? [] : [await stranger(method, withId(path, mine), bodies[name])]),
    ];
    for (const answer of answers) {
      expectProblem(answer, 404, "NOT_FOUND");
      expect(answer.body.detail).toBe(answers[0]?.body.detail);
    }
    expect((await session(method, withId(path, mine), bodies[name])).status).toBeLessThan(300);
  });
});

describe.each(only(({ access }) => access.startsWith("admin")))("%s", (_title, operation) => {
  const { name, method } = operation;

  test("does not exist for who is no admin, whatever they ask and by whatever key", async () => {
    const user = await api.newUser();
    const callers = [
      stranger,
      await api.withKey(user, ["read"]),
      await api.withKey(user, ["write"]),
    ];
    for (const caller of callers) {
      const path = await pathOf(operation);
      const malformed = operation.path.replace("{id}", "nonsense");
      for (const answer of [
        await caller(method, path, bodies[name]),
        await caller(method, malformed, bodies[name]),
        await (method === "GET"
          ? caller(method, `${path}?noSuchField=1`)
          : caller(method, path, { noSuchField: 1 })),
      ]) {
        expectProblem(answer, 404, "NOT_FOUND");
        expect(answer.body.detail).toBe("There is nothing here.");
      }
    }
  });
});

describe.each(only(({ hasBody }) => hasBody))("%s", (_title, operation) => {
  const { name, method } = operation;

  test("says what is wrong with a body", async () => {
    const path = await pathOf(operation);
    expectProblem(await session(method, path, "{"), 400, "INVALID");
    expectProblem(await session(method, path, "[]"), 422, "INVALID");
    const form = await api.as(owner, { "content-type": "application/x-www-form-urlencoded" });
    expectProblem(await form(method, path, "a=1"), 415, "INVALID");
    const unknown = await session(method, path, { ...(bodies[name] as object), noSuchField: 1 });
    expectProblem(unknown, 422, "INVALID");
    expect(unknown.body.fields).toEqual([
      { field: "noSuchField", message: "There is no such field." },
    ]);
    const nul = await session(method, path, { ...(bodies[name] as object), noSuchField: "\0" });
    expectProblem(nul, 422, "INVALID");
  });
});

describe.each(only(({ method }) => method === "GET"))("%s", (_title, operation) => {
  test("refuses a filter that it does not know", async () => {
    const path = await pathOf(operation);
    expectProblem(await session("GET", `${path}?noSuchField=1`), 422, "INVALID");
  });
});

async function walk(caller: Caller, path: string, query: string): Promise<{ id: string }[]> {
  const items: { id: string }[] = [];
  let cursor: string | null = null;
  do {
    const { body }: Answer = await caller(
      "GET",
      `${path}?limit=3${query}${cursor ? `&cursor=${cursor}` : ""}`,
    );
    expect(body.items.length).toBeLessThanOrEqual(3);
    items.push(...body.items);
    cursor = body.nextCursor;
  } while (cursor);
  return items;
}

/** Without the rows that everybody sees. */
function ownIds({ items }: { items: { id: string }[] }): string[] {
  const shared = [...parts.values()];
  return items.map(({ id }) => id).filter((id) => !shared.includes(id));
}

describe.each(only(({ isList }) => isList))("%s", (_title, operation) => {
  const { path, resource, sorts } = operation;

  test("walks the whole list in every order, and shows nobody else's rows", async () => {
    const user = await api.newUser();
    const caller = await api.as(user);
    const made: string[] = [];
    for (let count = 0; count < 7; count += 1) made.push(await makeRow(resource, user));
    expect(sorts.length).toBeGreaterThan(0);
    for (const sort of sorts) {
      const all = (await caller("GET", `${path}?limit=100&sort=${sort}`)).body;
      expect(all.nextCursor).toBeNull();
      expect(ownIds(all).sort()).toEqual([...made].sort());
      expect(await walk(caller, path, `&sort=${sort}`)).toEqual(all.items);
    }
    if (sorts.includes("-createdAt")) {
      const newest = (await caller("GET", `${path}?sort=-createdAt`)).body;
      expect(ownIds(newest)).toEqual([...made].sort().reverse());
    }
    const theirs = (await stranger("GET", `${path}?limit=100`)).body.items;
    expect(theirs.filter(({ id }: { id: string }) => made.includes(id))).toEqual([]);
  });

  test("refuses a page that is too large, and a cursor that is not its own", async () => {
    expectProblem(await session("GET", `${path}?limit=101`), 422, "INVALID");
    expectProblem(await session("GET", `${path}?limit=0`), 422, "INVALID");
    for (const sort of sorts) {
      for (const value of [null, "x", "2026-01-01", 1.5, 1e15, "2026-01-01T00:00:00Z", {}, ["a"]]) {
        const cursor = Buffer.from(JSON.stringify([sort, value, "x"])).toString("base64url");
        const answer = await session("GET", `${path}?sort=${sort}&cursor=${cursor}`);
        expect([200, 422]).toContain(answer.status);
      }
      const foreign = Buffer.from(JSON.stringify(["other", "x", "x"])).toString("base64url");
      expectProblem(await session("GET", `${path}?sort=${sort}&cursor=${foreign}`), 422, "INVALID");
      expectProblem(await session("GET", `${path}?sort=${sort}&cursor=%7B`), 422, "INVALID");
    }
  });
});
