import { startSandbox } from "../../server";
import { createAsk } from "../../test/ask";

export const CALLBACK = "http://127.0.0.1:9/callback";

/** Reverb alone, on a clock that stands still, with nothing happening by itself. */
export async function openReverb() {
  const sandbox = await startSandbox({
    markets: ["reverb"],
    isClockManual: true,
    pace: 0,
    now: new Date("2026-05-04T10:00:00Z"),
  });
  const control = createAsk(`${sandbox.url}/_sandbox`);
  await control("POST", "/keys", { json: { market: "reverb", acceptUrl: CALLBACK } });
  const keys = (await control("GET", "/keys")).body.reverb;
  const baseUrl = `${sandbox.url}/reverb`;
  const version = { "accept-version": "3.0" };
  const bare = createAsk(baseUrl, version);
  const ask = createAsk(`${baseUrl}/api`, version);
  const as = (token: string) =>
    createAsk(`${baseUrl}/api`, { ...version, authorization: `Bearer ${token}` });
  const [demo, other] = keys.accounts.map((account: { personalToken: string }) =>
    as(account.personalToken),
  );
  const event = async (json: object) => (await control("POST", "/events", { json })).body;
  const buy = (listingId: number) =>
    event({ kind: "market", market: "reverb", name: "buy", data: { listingId } });
  return { sandbox, control, keys, baseUrl, bare, ask, as, demo, other, event, buy };
}

export type Opened = Awaited<ReturnType<typeof openReverb>>;

/** A listing as a seller's application makes it; a draft unless it says otherwise. */
export const listingBody = (more: object = {}) => ({
  make: "Boss",
  model: "CE-2 Chorus",
  title: "Boss CE-2 Chorus 1982",
  description: "Green label, serviced.",
  sku: "CE2-1",
  condition: { uuid: "ae4d9114-1bd7-4ec5-a4ba-6653af5ac84d" },
  price: { amount: "215.50", currency: "USD" },
  photos: ["https://photos.example.com/1.jpg", "https://photos.example.com/2.jpg"],
  shipping_profile_id: 115_001,
  ...more,
});
