import type { SeededRandom } from "@/lib/core/seeded-random";
import type { Condition } from "@/lib/domain/listing/condition";
import type { ListingDraft } from "@/lib/domain/listing/listing-draft.schema";
import type { PrintInput } from "../listing-print";
import type { Camera } from "./cameras";
import { drawThing, type Scene, stageThing } from "./draw-scene";
import { type CatalogueThing, COLOUR_NAMES, catalogueHalf, type Half } from "./join-catalogue";
import { makePerson, type Person, SITES, type Site } from "./join-people";
import type { Tongue } from "./join-phrases";
import { pickFrom, type Unit, writeText, writeTitle } from "./write-listing";

const DAY_MS = 86_400_000;
const START = Date.UTC(2025, 0, 6);

/** A listing of a made-up market, with what nobody on a site could know for certain: which object it offers. */
export type MarketListing = PrintInput & {
  readonly objectId: string;
  readonly personId: string;
  /** The model and who could be taken for whom. */
  readonly family: string;
  readonly how: string;
};

export type Offer = {
  readonly objectId: string;
  readonly unit: Unit;
  readonly person: Person;
  readonly site: Site;
  readonly tongue: Tongue;
  readonly title: string;
  readonly text: readonly string[];
  readonly scenes: readonly Scene[];
  readonly isPassedOn: boolean;
  readonly priceUnits: number;
  readonly condition: Condition;
  readonly startDay: number;
  readonly days: number;
  readonly state: ListingDraft["state"];
  readonly how: string;
};

export type Choice = Partial<Omit<Offer, "objectId" | "unit" | "person">>;

/** Draws people, what they own and all the ads they place, and keeps the ads. */
export class MarketMaker {
  readonly listings: MarketListing[] = [];
  private readonly things: readonly CatalogueThing[];
  private readonly looks = new Map<string, ReturnType<typeof drawThing>>();
  private readonly takenNames = new Set<string>();
  private people = 0;
  private objects = 0;

  constructor(
    readonly random: SeededRandom,
    readonly half: Half,
    private readonly camera: Camera,
  ) {
    this.things = catalogueHalf(half);
  }

  person(): Person {
    this.people += 1;
    return makePerson(`person${this.people}`, this.random, this.takenNames);
  }

  objectId(): string {
    this.objects += 1;
    return `object${this.objects}`;
  }

  unit(thing = pickFrom(this.random, this.things)): Unit {
    if (!thing) throw new Error("the catalogue is empty");
    const from = <T>(options: readonly T[]) => pickFrom(this.random, options);
    return {
      thing,
      storage: from(thing.storages),
      colour: from(thing.colours),
      year: from(thing.years),
      size: from(thing.sizes),
    };
  }

  /** Another model of the family, or the same one in another colour, size, year or storage. */
  nearMiss(unit: Unit): Unit | null {
    const { thing } = unit;
    const others = this.things.filter(
      ({ family, name }) => family === thing.family && name !== thing.name,
    );
    if (others.length > 0 && this.random.chance(0.3))
      return this.unit(pickFrom(this.random, others));
    const changed = { ...unit };
    const fields = this.random.shuffle(["storage", "colour", "year", "size"] as const);
    for (const field of fields) {
      const options: Readonly<Record<typeof field, readonly (string | number)[]>> = {
        storage: thing.storages,
        colour: thing.colours,
        year: thing.years,
        size: thing.sizes,
      };
      const left = options[field].filter((option) => option !== unit[field]);
      const option = pickFrom(this.random, left);
      if (option !== null) return { ...changed, [field]: option };
    }
    return null;
  }

  look(unit: Unit) {
    const key = `${unit.thing.name} ${unit.colour}`;
    const known = this.looks.get(key) ?? drawThing(this.random);
    this.looks.set(key, known);
    return known;
  }

  ownScenes(unit: Unit, count: number): Scene[] {
    return Array.from({ length: count }, () => stageThing(this.look(unit), this.random));
  }

  /** A first ad for something; `choice` overrides what would be drawn. */
  offer(person: Person, unit: Unit, objectId: string, choice: Choice = {}): Offer {
    const { random, half } = this;
    const tongue =
      choice.tongue ?? (random.chance(0.93) ? person.tongue : person.tongue === "en" ? "de" : "en");
    const site = choice.site ?? random.pick(SITES);
    return {
      objectId,
      unit,
      person,
      site,
      tongue,
      title: writeTitle(unit, person, tongue, random),
      text: writeText(unit, person, tongue, half, random),
      scenes: this.ownScenes(unit, person.habits.photos),
      isPassedOn: random.chance(0.5),
      priceUnits: unit.thing.priceUnits * random.between(0.75, 1.25),
      condition: random.chance(0.07)
        ? "new"
        : random.pick(["good", "very_good", "like_new", "unknown", "unknown", "fair"]),
      startDay: random.between(0, 150),
      days: random.between(1, 45),
      state: "gone",
      how: "first",
      ...choice,
    };
  }

  publish(offer: Offer): Offer {
    const { site, unit, person, random } = { ...offer, random: this.random };
    const photos = offer.scenes
      .slice(0, site.photosMax)
      .map((scene) => this.camera(scene, offer.isPassedOn, random))
      .filter((hash) => hash !== null);
    const startMs = START + Math.round(offer.startDay * DAY_MS);
    this.listings.push({
      listingId: `listing${String(this.listings.length).padStart(6, "0")}`,
      sourceId: site.id,
      objectId: offer.objectId,
      personId: person.id,
      family: unit.thing.family,
      how: offer.how,
      draft: this.draftOf(offer),
      photos,
      firstSeenAt: new Date(startMs),
      lastSeenAt: new Date(startMs + Math.round(offer.days * DAY_MS)),
    });
    return offer;
  }

  private draftOf(offer: Offer): ListingDraft {
    const { random } = this;
    const { site, unit, tongue, person } = offer;
    const hasFields = site.hasFields && random.chance(0.8);
    const namesBrand = hasFields && unit.thing.brand !== "" && random.chance(0.7);
    return {
      externalId: `ad${this.listings.length}`,
      title: offer.title || unit.thing.name,
      description: offer.text.join(random.chance(0.5) ? "\n" : " "),
      category: random.chance(0.8) ? unit.thing.category[tongue] : null,
      brand: namesBrand ? unit.thing.brand : null,
      condition: site.hasFields ? offer.condition : "unknown",
      conditionText: null,
      attributes: hasFields ? this.attributesOf(offer) : {},
      price: this.priceOf(offer),
      shipping: { kind: "unknown", cost: null },
      place: this.placeOf(offer),
      url: null,
      photoUrls: [],
      sellerRef: site.tellsSeller ? (person.nameOn.get(site.id) ?? null) : null,
      state: offer.state,
      listedAt: null,
    };
  }

  private attributesOf({ unit, tongue }: Offer): Record<string, string> {
    const { random } = this;
    const attributes: Record<string, string> = {};
    if (unit.colour && random.chance(0.5)) {
      const name = COLOUR_NAMES[unit.colour]?.[tongue] ?? unit.colour;
      attributes[tongue === "de" ? "Farbe" : "Color"] = name;
    }
    if (unit.size && random.chance(0.6)) {
      attributes[tongue === "de" ? "Größe" : "Size"] = unit.size;
    }
    return attributes;
  }

  private priceOf({ priceUnits, site }: Offer): ListingDraft["price"] {
    const round = priceUnits > 60 ? 5 : 1;
    const rate = site.currency === "USD" ? 1.09 : 1;
    const units = Math.round((priceUnits * rate) / round) * round;
    return { cents: Math.max(100, units * 100), currency: site.currency };
  }

  private placeOf({ site, person: { town } }: Offer): ListingDraft["place"] {
    const { random } = this;
    const near = (degrees: number) => degrees + random.between(-0.01, 0.01);
    if (!random.chance(site.tellsPoint ? 0.9 : 0.5)) {
      return { label: null, latitude: null, longitude: null };
    }
    if (!site.tellsPoint) return { label: town.name, latitude: null, longitude: null };
    return { label: town.name, latitude: near(town.latitude), longitude: near(town.longitude) };
  }

  otherSite(taken: readonly Site[]): Site {
    const others = SITES.filter((site) => !taken.includes(site));
    return pickFrom(this.random, others) ?? SITES[0];
  }
}
