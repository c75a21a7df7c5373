import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CALLBACK, type Opened, openReverb } from "./__fixtures__/open-reverb";

let opened: Opened;
beforeAll(async () => {
  opened = await openReverb();
});
afterAll(() => opened.sandbox.close());

const query = (more: Record<string, string> = {}) => ({
  response_type: "code",
  client_id: opened.keys.clientId,
  redirect_uri: CALLBACK,
  scope: "public read_listings",
  state: "s1",
  ...more,
});

async function decide(decision: "approve" | "decline") {
  const form = { ...query(), decision, account: "reverb_other" };
  const answer = await opened.bare("POST", "/oauth/authorize", { form });
  return new URL(answer.headers.get("location") ?? CALLBACK).searchParams;
}

const redeem = (code: string | null, secret = opened.keys.clientSecret) =>
  opened.bare("POST", "/oauth/token", {
    form: {
      grant_type: "authorization_code",
      client_id: opened.keys.clientId,
      client_secret: secret,
      redirect_uri: CALLBACK,
      code: code ?? "",
    },
  });

describe("letting an application in", () => {
  it("asks on a page, in words", async () => {
    const page = await opened.bare("GET", `/oauth/authorize?${new URLSearchParams(query())}`);
    expect(page.status).toBe(200);
    expect(page.body).toContain("see your listings and drafts");
    expect(page.body).not.toContain("see your orders");
  });

  it.each([
    ["redirect_uri", { redirect_uri: "http://127.0.0.1:9/other" }],
    ["client_id", { client_id: "somebody" }],
    ["everything", { scope: "everything" }],
  ])("does not ask with a wrong %s", async (said, more) => {
    const page = await opened.bare("GET", `/oauth/authorize?${new URLSearchParams(query(more))}`);
    expect([page.status, page.body.includes(said)]).toEqual([400, true]);
  });

  it("gives a code for a token once, for the secret alone", async () => {
    const back = await decide("approve");
    expect(back.get("state")).toBe("s1");
    expect((await redeem(back.get("code"), "wrong")).status).toBe(401);
    const { body } = await redeem(back.get("code"));
    expect(body).toMatchObject({ token_type: "Bearer", scope: "public read_listings" });
    expect((await redeem(back.get("code"))).body.error).toBe("invalid_grant");
    const ask = opened.as(body.access_token);
    expect((await ask("GET", "/my/account")).body.shop.name).toBe("Taylor's Gear");
    const refused = await ask("GET", "/my/orders/selling/all");
    expect([refused.status, refused.body.message]).toEqual([
      403,
      "This token does not have the required scope: read_orders",
    ]);
  });

  it("comes back with an error where the user declines", async () => {
    const back = await decide("decline");
    expect([back.get("error"), back.has("code")]).toEqual(["access_denied", false]);
  });
});

describe("tokens", () => {
  it("do not expire", async () => {
    await opened.control("POST", "/clock", { json: { advanceMs: 400 * 86_400_000 } });
    expect((await opened.demo("GET", "/my/account")).status).toBe(200);
  });

  it("are not needed to look, but must hold where there is one", async () => {
    expect((await opened.ask("GET", "/listings")).status).toBe(200);
    expect((await opened.ask("GET", "/my/listings")).status).toBe(401);
    expect((await opened.as("nothing")("GET", "/listings")).status).toBe(401);
  });

  it("can be taken back", async () => {
    const data = { account: "reverb_other" };
    await opened.event({ kind: "market", market: "reverb", name: "revoke-tokens", data });
    expect((await opened.other("GET", "/my/account")).status).toBe(401);
    expect((await opened.demo("GET", "/my/account")).status).toBe(200);
    const { reverb } = (await opened.control("GET", "/keys")).body;
    const again = opened.as(reverb.accounts[1].personalToken);
    expect((await again("GET", "/my/account")).status).toBe(200);
  });
});

it("wants the version of its API named", async () => {
  const answer = await fetch(`${opened.baseUrl}/api/listings`);
  expect(answer.status).toBe(400);
});
