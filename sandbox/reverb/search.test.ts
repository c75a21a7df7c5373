import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Opened, openReverb } from "./__fixtures__/open-reverb";

let opened: Opened;
beforeAll(async () => {
  opened = await openReverb();
});
afterAll(() => opened.sandbox.close());

type Listing = {
  id: number;
  price: { amount: string; amount_cents: number };
  condition: { display_name: string };
};

const search = async (query: string): Promise<{ total: number; listings: Listing[] }> =>
  (await opened.ask("GET", `/listings?${query}`)).body;
const list = (offer: object) => opened.event({ kind: "list", market: "reverb", offer });

describe("search", () => {
  it("leads from page to page by its links and shows everything once", async () => {
    const offers = (await opened.control("GET", "/catalogue?market=reverb&state=live")).body.offers;
    const ids: number[] = [];
    let next: string | undefined = "/listings?per_page=50";
    let pages = 0;
    while (next) {
      const { body }: { body: { listings: Listing[]; _links: { next?: { href: string } } } } =
        await opened.ask("GET", next);
      ids.push(...body.listings.map(({ id }) => id));
      next = body._links.next?.href;
      pages += 1;
    }
    expect(pages).toBe(Math.ceil(offers.length / 50));
    expect(ids.toSorted()).toEqual(offers.map(({ id }: { id: string }) => Number(id)).toSorted());
    expect((await search("page=99999")).listings).toEqual([]);
  });

  it("finds by words, make, price, condition, place and more", async () => {
    await list({
      title: "Zephyr fuzz",
      brand: "Zephyrworks",
      model: "Gale II",
      category: "Effects pedals",
      condition: "for_parts",
      priceCents: 12_345,
      currency: "USD",
      place: { city: "Austin", country: "US", postcode: "78704" },
      facts: { year: "1979", colour: "red" },
    });
    const counts = async (queries: string[]) =>
      Promise.all(queries.map(async (query) => (await search(`make=zephyrworks&${query}`)).total));
    const hits = [
      "query=zephyr%20fuzz",
      "model=gale-ii",
      "category=pedals",
      "product_type=effects-and-pedals",
      "condition=non-functioning",
      "conditions[]=mint&conditions[]=non-functioning",
      "price_min=123.45&price_max=123.45&currency=USD",
      "price_min=113.57&price_max=113.57&currency=EUR",
      "item_city=austin&item_state=TX",
      "year_min=1979&year_max=1979",
    ];
    expect(await counts(hits)).toEqual(hits.map(() => 1));
    const misses = [
      "query=zephyr%20delay",
      "model=gale",
      "category=synths",
      "condition=mint",
      "price_min=123.46",
      "price_max=113.56&currency=EUR",
      "item_state=OR",
      "year_min=1980",
    ];
    expect(await counts(misses)).toEqual(misses.map(() => 0));
  });

  it("filters nothing by a condition it does not know, nor by state", async () => {
    const all = (await search("")).total;
    expect((await search("condition=bogus")).total).toBe(all);
    expect((await search("state=sold")).total).toBe(all);
  });

  it("sorts by price", async () => {
    const cents = (await search("sort=price%7Casc&per_page=50")).listings.map(
      (one) => one.price.amount_cents,
    );
    expect(cents).toEqual(cents.toSorted((a, b) => a - b));
  });

  it("answers 304 to who has it already, and anew after a change", async () => {
    const offer = await list({ title: "Etag pedal" });
    const path = `/listings/${offer.id}`;
    const first = await opened.ask("GET", path);
    const headers = { "if-none-match": first.headers.get("etag") ?? "" };
    expect((await opened.ask("GET", path, { headers })).status).toBe(304);
    await opened.event({ kind: "change", offerId: offer.id, offer: { priceCents: 100 } });
    expect((await opened.ask("GET", path, { headers })).status).toBe(200);
  });
});

describe("what happens in the world", () => {
  const find = async (word: string) => (await search(`query=${word}`)).listings;

  it("shows a new offer in the next search, and its price drop", async () => {
    const offer = await list({ title: "Quasar synth", priceCents: 123_450, currency: "USD" });
    const [fresh] = await find("quasar");
    expect(fresh?.id).toBe(Number(offer.id));
    expect(fresh?.price).toEqual({
      amount: "1234.50",
      amount_cents: 123_450,
      currency: "USD",
      symbol: "$",
      display: "$1,234.50",
    });
    await opened.event({ kind: "change", offerId: offer.id, offer: { priceCents: 99_900 } });
    expect((await find("quasar"))[0]?.price.amount).toBe("999.00");
  });

  it("moves a sold one from the search to what was sold", async () => {
    const offer = await list({ title: "Xenon amp" });
    await opened.event({ kind: "sell", offerId: offer.id });
    expect(await find("xenon")).toEqual([]);
    expect((await search("query=xenon&show_only_sold=true")).total).toBe(1);
    const one = (await opened.ask("GET", `/listings/${offer.id}`)).body;
    expect(one.state).toEqual({ slug: "sold", description: "Sold" });
  });

  it("shows a relist under a new id with the same photos, in another order if so asked", async () => {
    const photos = ["/photos/yak-1-800w.png", "/photos/yak-2-800w.png"];
    const offer = await list({ title: "Yak pedal", photos });
    const relisted = await opened.event({
      kind: "relist",
      offerId: offer.id,
      offer: { photos: photos.toReversed() },
    });
    const found = await find("yak");
    expect(found.map(({ id }) => id)).toEqual([Number(relisted.id)]);
    expect(relisted.id).not.toBe(offer.id);
    const images = (await opened.ask("GET", `/listings/${relisted.id}/images`)).body.photos;
    const paths = images.map(
      (one: { _links: { full: { href: string } } }) => new URL(one._links.full.href).pathname,
    );
    expect(paths).toEqual(photos.toReversed());
    expect((await fetch(images[0]._links.full.href)).status).toBe(200);
    expect((await opened.ask("GET", `/listings/${offer.id}`)).body.state.slug).toBe("ended");
  });
});

describe("refusals", () => {
  it("answers nobody from the price guide", async () => {
    for (const path of ["", "/1", "/1/transactions", "/1/transactions/summary"]) {
      const answer = await opened.demo("GET", `/priceguide${path}`);
      expect([path, answer.status]).toEqual([path, 403]);
    }
  });

  it("says 404 of what is not there", async () => {
    expect((await opened.ask("GET", "/listings/1")).status).toBe(404);
    expect((await opened.ask("GET", "/nowhere")).body).toEqual({ message: "Not Found" });
  });

  it("refuses too many calls without saying when to come back", async () => {
    const limit = (count: number) =>
      opened.control("POST", "/limits", {
        json: { market: "reverb", name: "per-minute", limit: count },
      });
    await limit(0);
    const refused = await opened.ask("GET", "/listings");
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, null]);
    await limit(600);
  });

  it.each([
    ["rate-limited", 429, "Too many requests"],
    ["server-error", 500, "Something went wrong."],
    ["revoked-token", 401, "The access token is invalid"],
  ])("words the fault %s as Reverb does", async (kind, status, message) => {
    await opened.control("POST", "/faults", { json: { market: "reverb", kind, count: 1 } });
    const answer = await opened.ask("GET", "/listings");
    expect([answer.status, answer.body.message]).toEqual([status, message]);
    expect((await opened.ask("GET", "/listings")).status).toBe(200);
  });
});
