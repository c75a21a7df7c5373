import { readFileSync } from "node:fs";
import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { mailMessages } from "@/db/schema";
import { type Caller, startApi } from "@/db/test/api";
import { POST } from "./route";

const MAIL = readFileSync("lib/domain/mail/parsers/ebay/__fixtures__/forwarded-by-gmail.eml");

let api: Awaited<ReturnType<typeof startApi>>;
let session: Caller;
let token = "";
let sourceId = "";
beforeAll(async () => {
  api = await startApi();
  session = await api.as(await api.newUser());
  const { body } = await session("POST", "/sources/inboxes", { name: "Alerts" });
  sourceId = body.sourceId;
  token = new URL(body.address).pathname.split("/").at(-1) ?? "";
});

const send = (to: string, body: BodyInit, headers: Record<string, string> = {}) => {
  const url = `http://localhost/api/inbound-mail/${to}`;
  const request = new Request(url, { method: "POST", body, headers });
  return POST(request, { params: Promise.resolve({ token: to }) });
};
const kept = () =>
  api.db
    .select()
    .from(mailMessages)
    .where(eq(mailMessages.sourceId, sourceId as "src_"));

test("takes a mail as it came, and in the forms of mail providers, and keeps it once", async () => {
  expect((await send(token, MAIL, { "content-type": "message/rfc822" })).status).toBe(204);
  const form = new FormData();
  form.set("envelope", "{}");
  form.set("email", MAIL.toString("utf8"));
  expect((await send(token, form)).status).toBe(204);
  const encoded = new URLSearchParams({ "body-mime": MAIL.toString("utf8") });
  expect((await send(token, encoded)).status).toBe(204);
  const mails = await kept();
  expect(mails).toHaveLength(1);
  expect(mails[0]?.raw.equals(MAIL)).toBe(true);
});

test.each([
  ["a wrong address", () => send("x.y", MAIL), 404],
  ["what is no mail", () => send(token, "hello"), 422],
  ["a form without a mail", () => send(token, new URLSearchParams({ text: "hi" })), 400],
  ["more than 25 MB", () => send(token, Buffer.alloc(25 * 1024 * 1024 + 1, 97)), 413],
])("refuses %s in the words of the API", async (_name, ask, status) => {
  const response = await ask();
  expect(response.status).toBe(status);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(await kept()).toHaveLength(1);
});
