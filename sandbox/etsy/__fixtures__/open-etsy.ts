import { randomBytes } from "node:crypto";
import { challengeOf } from "../../core/grants";
import { startSandbox } from "../../server";
import { type Ask, createAsk } from "../../test/ask";

export const CALLBACK = "http://127.0.0.1:9/callback";
const SCOPES = "shops_r shops_w listings_r listings_w listings_d transactions_r transactions_w";

/** Etsy alone, on a clock that stands still, with nothing happening by itself. */
export async function openEtsy() {
  const sandbox = await startSandbox({
    markets: ["etsy"],
    isClockManual: true,
    pace: 0,
    now: new Date("2026-05-04T10:00:00Z"),
  });
  const control = createAsk(`${sandbox.url}/_sandbox`);
  await control("POST", "/keys", { json: { market: "etsy", acceptUrl: CALLBACK } });
  const keys = (await control("GET", "/keys")).body.etsy;
  const baseUrl = `${sandbox.url}/etsy`;
  const ask = createAsk(baseUrl, { "x-api-key": keys.apiKey });
  return { sandbox, control, keys, baseUrl, ask };
}

export type Opened = Awaited<ReturnType<typeof openEtsy>>;

/** The address of the consent page, as an application makes it. */
export function connectPath(keys: { keystring: string }, more: Record<string, string> = {}) {
  const query = new URLSearchParams({
    response_type: "code",
    client_id: keys.keystring,
    redirect_uri: CALLBACK,
    scope: SCOPES,
    state: "state-1",
    code_challenge_method: "S256",
    ...more,
  });
  return `/oauth/connect?${query}`;
}

/** What a browser would send when the user presses a button of the page. */
export function formOfPage(html: string, decision: "approve" | "decline", account: string) {
  const hidden = [...html.matchAll(/type="hidden" name="([^"]*)" value="([^"]*)"/g)];
  const fields = hidden.map(([, name = "", value = ""]) => [name, value.replaceAll("&amp;", "&")]);
  return { ...Object.fromEntries(fields), decision, account };
}

export async function consent(
  { ask, keys }: Pick<Opened, "ask" | "keys">,
  how: { decision?: "approve" | "decline"; account?: string; scope?: string } = {},
) {
  const { decision = "approve", account = "etsy_demo", scope = SCOPES } = how;
  const verifier = randomBytes(32).toString("base64url");
  const path = connectPath(keys, { code_challenge: challengeOf(verifier), scope });
  const page = await ask("GET", path);
  const form = formOfPage(page.body, decision, account);
  const answer = await ask("POST", "/oauth/connect", { form });
  return { verifier, page, answer, back: new URL(answer.headers.get("location") ?? CALLBACK) };
}

export async function tokens(opened: Opened, account?: string, scope?: string) {
  const { verifier, back } = await consent(opened, {
    ...(account ? { account } : {}),
    ...(scope ? { scope } : {}),
  });
  const answer = await opened.ask("POST", "/v3/public/oauth/token", {
    form: {
      grant_type: "authorization_code",
      client_id: opened.keys.keystring,
      redirect_uri: CALLBACK,
      code: back.searchParams.get("code") ?? "",
      code_verifier: verifier,
    },
  });
  return answer.body;
}

/** Calls as a connected user. */
export async function connected(opened: Opened, account?: string, scope?: string): Promise<Ask> {
  const { access_token } = await tokens(opened, account, scope);
  return createAsk(`${opened.baseUrl}/v3/application`, {
    "x-api-key": opened.keys.apiKey,
    authorization: `Bearer ${access_token}`,
  });
}

/** A photo of one pixel. */
export const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

export function imageForm(rank = 1): FormData {
  const form = new FormData();
  form.set("image", new File([new Uint8Array(PIXEL)], "photo.png", { type: "image/png" }));
  form.set("rank", String(rank));
  form.set("alt_text", "A lamp");
  return form;
}

/** A listing that is up for sale, made the way a seller's application makes it. */
export async function publish(ask: Ask, fields: Record<string, string> = {}) {
  const { user_id, shop_id } = (await ask("GET", "/users/me")).body;
  const shop = `/shops/${shop_id}`;
  const profiles = await ask("GET", `${shop}/shipping-profiles`);
  const readiness = await ask("GET", `${shop}/readiness-state-definitions`);
  const draft = await ask("POST", `${shop}/listings`, {
    form: {
      quantity: "1",
      title: "Brass desk lamp from the 1960s",
      description: "Rewired, with a fabric cord.",
      price: "120.50",
      who_made: "someone_else",
      when_made: "1960s",
      taxonomy_id: "902",
      shipping_profile_id: String(profiles.body.results[0].shipping_profile_id),
      readiness_state_id: String(readiness.body.results[0].readiness_state_id),
      tags: "lamp,brass,vintage",
      ...fields,
    },
  });
  const listingId: number = draft.body.listing_id;
  const path = `${shop}/listings/${listingId}`;
  const image = await ask("POST", `${path}/images`, { multipart: imageForm() });
  const active = await ask("PATCH", path, { form: { state: "active" } });
  return { shop, path, listingId, userId: user_id, draft, image, active };
}
