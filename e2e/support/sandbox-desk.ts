import { randomBytes } from "node:crypto";
import type { APIRequestContext } from "@playwright/test";

type Fields = Readonly<Record<string, unknown>>;

/** What a test asks of the stand-in marketplaces' own door: things that happen in their world. */
export function sandboxDesk(request: APIRequestContext, url: string) {
  const post = async (path: string, data: Fields): Promise<{ readonly id: string }> => {
    const answer = await request.post(`${url}/_sandbox${path}`, { data });
    if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
    return await answer.json();
  };
  const happen = async (event: Fields) => (await post("/events", event)).id;
  return {
    /** Returns the offer's id, as the other deeds take it. */
    list: (market: string, offer: Fields) => happen({ kind: "list", market, offer }),
    change: (offerId: string, offer: Fields) => happen({ kind: "change", offerId, offer }),
    relist: (offerId: string) => happen({ kind: "relist", offerId }),
    sell: (offerId: string) => happen({ kind: "sell", offerId }),
    /** 0: nothing happens by itself; 1 is usual. */
    setPace: (pace: number) => post("/pace", { pace }),
  };
}
export type SandboxDesk = ReturnType<typeof sandboxDesk>;

/** A make-believe model that nothing else on the installation is like, and what every offer of it says. */
export function madeUpPedal() {
  const code = randomBytes(3).toString("hex").toUpperCase();
  const model = `ZQ${code}`;
  const thing = (thingId: string, seller: string) => ({
    thingId,
    seller,
    brand: "Zephyra",
    model,
    category: "Effects pedals",
    condition: "very_good",
    currency: "USD",
    shippingCents: 1_000,
    place: { city: "Austin", country: "US", postcode: "78701" },
    facts: { colour: "green" },
    description: `Selling my Zephyra ${model}, green. Very good, with light signs of use. Sent well packed.`,
    photos: [`/photos/${thingId}-1-800w.png`, `/photos/${thingId}-2-800w.png`],
  });
  return { code: code.toLowerCase(), model, thing };
}
