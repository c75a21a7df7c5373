import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { type EbayClient, openEbay } from "../test/ebay-client";
import { scope } from "./scopes";

let ebay: EbayClient;
beforeEach(async () => {
  ebay = await openEbay();
  const redirects = {
    market: "ebay",
    acceptUrl: "http://127.0.0.1:9/ok",
    declineUrl: "http://127.0.0.1:9/no",
  };
  await ebay.control("POST", "/keys", redirects);
});
afterEach(() => ebay.close());

const SELLING = [scope(""), scope("sell.inventory"), scope("sell.fulfillment")];
const Tokens = z.object({ access_token: z.string(), refresh_token: z.string() });

const wish = () => ({
  client_id: ebay.keys.clientId,
  redirect_uri: ebay.keys.ruName,
  response_type: "code",
  scope: SELLING.join(" "),
  state: "s 1",
});
const token = (form: Record<string, string>, authorization = ebay.basic) =>
  ebay.bare("POST", "/identity/v1/oauth2/token", { headers: { authorization }, form });
const decide = async (decision: string, account = "sandbox_anna") => {
  const form = { ...wish(), decision, account };
  const answer = await ebay.bare("POST", "/oauth2/authorize", { form });
  expect(answer.status).toBe(302);
  return new URL(answer.headers.get("location") ?? "");
};
const consent = async () => (await decide("approve")).searchParams.get("code") ?? "";
const redeem = async () => {
  const form = {
    grant_type: "authorization_code",
    code: await consent(),
    redirect_uri: ebay.keys.ruName,
  };
  return Tokens.parse((await token(form)).body);
};
const orders = (accessToken: string) =>
  ebay.bare("GET", "/sell/fulfillment/v1/order", {
    headers: { authorization: `Bearer ${accessToken}` },
  });

describe("the consent page", () => {
  it("says who asks for what, and offers both answers", async () => {
    const page = await ebay.bare("GET", `/oauth2/authorize?${new URLSearchParams(wish())}`);
    expect(page.status).toBe(200);
    expect(page.body).toContain("Deal-Scout asks to use your eBay account");
    expect(page.body).toContain("See and manage your orders");
    expect(page.body).toMatch(/value="approve"[\s\S]*value="decline"/);
    expect(page.body).toContain("<option>sandbox_anna</option>");
  });

  it("leads back with a code and the state, or with the refusal", async () => {
    const accepted = await decide("approve");
    expect(accepted.origin + accepted.pathname).toBe("http://127.0.0.1:9/ok");
    expect(accepted.searchParams.get("state")).toBe("s 1");
    const declined = await decide("decline");
    expect(declined.pathname).toBe("/no");
    expect(declined.searchParams.get("error")).toBe("access_denied");
    expect(declined.searchParams.get("code")).toBeNull();
  });

  it.each([
    ["client_id", "someone"],
    ["redirect_uri", "https://evil.example.com/"],
    ["response_type", "token"],
    ["scope", "https://api.ebay.com/oauth/api_scope/everything"],
  ])("stays on eBay where %s is wrong", async (name, value) => {
    const query = new URLSearchParams({ ...wish(), [name]: value });
    const page = await ebay.bare("GET", `/oauth2/authorize?${query}`);
    expect([page.status, page.headers.get("location")]).toEqual([400, null]);
  });

  it("does not run what is put into it", async () => {
    const query = new URLSearchParams({ ...wish(), state: `"><script>alert(1)</script>` });
    const page = await ebay.bare("GET", `/oauth2/authorize?${query}`);
    expect(page.body).not.toContain("<script>");
  });
});

describe("tokens", () => {
  it("are given once for a code, and carry two hours and eighteen months", async () => {
    const form = {
      grant_type: "authorization_code",
      code: await consent(),
      redirect_uri: ebay.keys.ruName,
    };
    const first = await token(form);
    expect(first.body).toMatchObject({
      expires_in: 7_200,
      refresh_token_expires_in: 47_304_000,
      token_type: "User Access Token",
    });
    const again = await token(form);
    expect([again.status, again.body]).toMatchObject([400, { error: "invalid_grant" }]);
  });

  it("come too late for a code of five minutes", async () => {
    const code = await consent();
    await ebay.advance(300_000);
    const late = await token({
      grant_type: "authorization_code",
      code,
      redirect_uri: ebay.keys.ruName,
    });
    expect(late.body).toMatchObject({ error: "invalid_grant" });
  });

  it("open the user's own data until they run out; a refresh keeps the refresh token", async () => {
    const { access_token, refresh_token } = await redeem();
    expect((await orders(access_token)).status).toBe(200);
    await ebay.advance(7_200_000);
    expect(await orders(access_token)).toMatchObject({
      status: 401,
      body: { errors: [{ errorId: 1001 }] },
    });
    const refreshed = await token({ grant_type: "refresh_token", refresh_token });
    expect(refreshed.body).not.toHaveProperty("refresh_token");
    const { access_token: fresh } = z.object({ access_token: z.string() }).parse(refreshed.body);
    expect((await orders(fresh)).status).toBe(200);
    await ebay.advance(47_304_000_000);
    expect((await token({ grant_type: "refresh_token", refresh_token })).body).toMatchObject({
      error: "invalid_grant",
    });
  });

  it("cannot be widened by a refresh, only narrowed", async () => {
    const { refresh_token } = await redeem();
    const wider = await token({
      grant_type: "refresh_token",
      refresh_token,
      scope: scope("sell.account"),
    });
    expect([wider.status, wider.body]).toMatchObject([400, { error: "invalid_scope" }]);
    const narrow = await token({
      grant_type: "refresh_token",
      refresh_token,
      scope: scope("sell.inventory"),
    });
    const { access_token } = z.object({ access_token: z.string() }).parse(narrow.body);
    expect(await orders(access_token)).toMatchObject({
      status: 403,
      body: { errors: [{ errorId: 1100 }] },
    });
  });

  it("die when they are revoked", async () => {
    const { access_token, refresh_token } = await redeem();
    await ebay.control("POST", "/events", {
      kind: "market",
      market: "ebay",
      name: "revoke-tokens",
      data: { account: "sandbox_anna" },
    });
    expect((await orders(access_token)).status).toBe(401);
    expect((await token({ grant_type: "refresh_token", refresh_token })).body).toMatchObject({
      error: "invalid_grant",
    });
  });

  it.each([
    [
      { grant_type: "client_credentials", scope: scope("") },
      "Basic bm9ib2R5Om5vdGhpbmc=",
      401,
      "invalid_client",
    ],
    [
      { grant_type: "client_credentials", scope: scope("sell.inventory") },
      undefined,
      400,
      "invalid_scope",
    ],
    [{ grant_type: "client_credentials" }, undefined, 400, "invalid_scope"],
    [{ grant_type: "password" }, undefined, 400, "unsupported_grant_type"],
    [{}, undefined, 400, "invalid_request"],
    [{ grant_type: "refresh_token" }, undefined, 400, "invalid_request"],
    [{ grant_type: "refresh_token", refresh_token: "x" }, undefined, 400, "invalid_grant"],
    [{ grant_type: "authorization_code", code: "x" }, undefined, 400, "invalid_request"],
  ])("are refused for %o", async (form, authorization, status, error) => {
    const answer = await token({ ...form }, authorization ?? ebay.basic);
    expect(answer.status).toBe(status);
    expect(answer.body).toEqual({ error, error_description: expect.any(String) });
  });

  it("of the application do not open a user's data", async () => {
    expect((await ebay.app("GET", "/sell/fulfillment/v1/order")).status).toBe(403);
  });

  it("are limited for a day, until midnight in California", async () => {
    await ebay.control("POST", "/limits", {
      market: "ebay",
      name: "token.client_credentials",
      limit: 2,
    });
    const form = { grant_type: "client_credentials", scope: scope("") };
    expect((await token(form)).status).toBe(200);
    expect((await token(form)).status).toBe(429);
    // 09:00 UTC is 01:00 there.
    await ebay.advance(22 * 3_600_000);
    expect((await token(form)).status).toBe(429);
    await ebay.advance(3_600_000);
    expect((await token(form)).status).toBe(200);
  });
});
