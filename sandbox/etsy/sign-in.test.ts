import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  CALLBACK,
  connected,
  connectPath,
  consent,
  type Opened,
  openEtsy,
  tokens,
} from "./__fixtures__/open-etsy";

let opened: Opened;
beforeAll(async () => {
  opened = await openEtsy();
});
afterAll(() => opened.sandbox.close());

const redeem = (form: Record<string, string>) =>
  opened.ask("POST", "/v3/public/oauth/token", {
    form: { client_id: opened.keys.keystring, ...form },
  });
const refresh = (refresh_token: string) => redeem({ grant_type: "refresh_token", refresh_token });

describe("letting an application in", () => {
  it("asks on a page and comes back with a code and the state", async () => {
    const { page, answer, back } = await consent(opened);
    expect(page.status).toBe(200);
    expect(page.body).toContain("see all checkout and payment data");
    expect(answer.status).toBe(302);
    expect(back.href.startsWith(CALLBACK)).toBe(true);
    expect(back.searchParams.get("state")).toBe("state-1");
    expect(back.searchParams.get("code")).toBeTruthy();
  });

  it("comes back with an error where the user declines", async () => {
    const { back } = await consent(opened, { decision: "decline" });
    expect(back.searchParams.get("error")).toBe("access_denied");
    expect(back.searchParams.has("code")).toBe(false);
  });

  it.each([
    ["no challenge", {}, "code_challenge"],
    ["a plain challenge", { code_challenge: "x", code_challenge_method: "plain" }, "S256"],
    [
      "another address",
      { code_challenge: "x", redirect_uri: "http://127.0.0.1:9/other" },
      "redirect_uri",
    ],
    ["an unknown scope", { code_challenge: "x", scope: "everything" }, "everything"],
  ])("does not ask with %s", async (_name, more, said) => {
    const page = await opened.ask("GET", connectPath(opened.keys, more));
    expect(page.status).toBe(400);
    expect(page.body).toContain(said);
  });
});

describe("tokens", () => {
  it("need the verifier of the challenge, and a code works once", async () => {
    const { verifier, back } = await consent(opened);
    const form = {
      grant_type: "authorization_code",
      redirect_uri: CALLBACK,
      code: back.searchParams.get("code") ?? "",
    };
    const wrong = await redeem({ ...form, code_verifier: "wrong" });
    expect([wrong.status, wrong.body.error]).toEqual([400, "invalid_grant"]);
    const right = await redeem({ ...form, code_verifier: verifier });
    expect(right.body).toMatchObject({ token_type: "Bearer", expires_in: 3_600 });
    expect(right.body.access_token).toMatch(/^600000001\./);
    const again = await redeem({ ...form, code_verifier: verifier });
    expect([again.status, again.body.error]).toEqual([400, "invalid_grant"]);
  });

  it("are refreshed once each: the old refresh token dies", async () => {
    const first = await tokens(opened);
    const second = await refresh(first.refresh_token);
    expect(second.status).toBe(200);
    expect(second.body.refresh_token).not.toBe(first.refresh_token);
    const reused = await refresh(first.refresh_token);
    expect([reused.status, reused.body.error]).toEqual([400, "invalid_grant"]);
    expect((await refresh(second.body.refresh_token)).status).toBe(200);
  });

  it("are over after an hour, and refresh tokens after 90 days", async () => {
    const ask = await connected(opened);
    const { refresh_token } = await tokens(opened);
    expect((await ask("GET", "/users/me")).status).toBe(200);
    await opened.control("POST", "/clock", { json: { advanceMs: 3_600_001 } });
    const late = await ask("GET", "/users/me");
    expect([late.status, late.body.error]).toEqual([401, "invalid_token: access token is expired"]);
    await opened.control("POST", "/clock", { json: { advanceMs: 90 * 86_400_000 } });
    expect((await refresh(refresh_token)).status).toBe(400);
  });

  it("are handed to tests without a consent, and taken back from one account", async () => {
    const { accounts } = (await opened.control("GET", "/keys")).body.etsy;
    const me = async (accessToken: string) => {
      const headers = { authorization: `Bearer ${accessToken}` };
      return (await opened.ask("GET", "/v3/application/users/me", { headers })).status;
    };
    const [demo, other] = accounts;
    expect([await me(demo.accessToken), await me(other.accessToken)]).toEqual([200, 200]);
    const data = { account: "etsy_other" };
    const json = { kind: "market", market: "etsy", name: "revoke-tokens", data };
    await opened.control("POST", "/events", { json });
    expect([await me(demo.accessToken), await me(other.accessToken)]).toEqual([200, 401]);
    const dead = await refresh(other.refreshToken);
    expect([dead.status, dead.body.error]).toEqual([400, "invalid_grant"]);
  });

  it("do only what their scopes allow", async () => {
    const ask = await connected(opened, "etsy_demo", "shops_r");
    const me = await ask("GET", "/users/me");
    expect(me.body).toEqual({ user_id: 600_000_001, shop_id: 40_000_001 });
    const listings = await ask("GET", "/shops/40000001/listings");
    expect([listings.status, listings.body.error]).toEqual([
      403,
      "insufficient_scope: the token lacks listings_r",
    ]);
  });

  it("open nobody else's shop", async () => {
    const ask = await connected(opened, "etsy_other");
    expect((await ask("GET", "/shops/40000001/listings")).status).toBe(403);
    expect((await ask("GET", "/shops/40000002/listings")).status).toBe(200);
  });
});

describe("the key", () => {
  const read = async (key?: string) => {
    const headers: Record<string, string> = key === undefined ? {} : { "x-api-key": key };
    const answer = await fetch(`${opened.baseUrl}/v3/application/listings/active`, { headers });
    return answer.status;
  };
  it("is keystring and secret", async () => {
    const { keystring, apiKey } = opened.keys;
    expect(await read()).toBe(401);
    expect(await read("somebody:else")).toBe(401);
    expect(await read(keystring)).toBe(403);
    expect(await read(`${keystring}:wrong`)).toBe(403);
    expect(await read(apiKey)).toBe(200);
  });
});
