import { type SeededRandom, seededRandom } from "@/lib/core/seeded-random";
import type { Condition } from "@/lib/domain/listing/condition";
import type { ListingDraft } from "@/lib/domain/listing/listing-draft.schema";
import type { PrintInput } from "../listing-print";
import { photoHash } from "../photo-hash";
import {
  AS_TAKEN,
  drawThing,
  passedOn,
  type Scene,
  stageForCatalogue,
  stageThing,
  takePhoto,
} from "./draw-scene";
import { type CatalogueThing, COLOUR_NAMES, catalogueHalf, type Half } from "./join-catalogue";
import { makePerson, type Person, SITES, type Site } from "./join-people";
import { DEALER_TEXTS, type Tongue } from "./join-phrases";
import { pickFrom, touchUp, type Unit, writeText, writeTitle } from "./write-listing";

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

type Offer = {
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

type Choice = Partial<Omit<Offer, "objectId" | "unit" | "person">>;

/** Draws people, what they own and all the ads they place, and keeps the ads. */
class MarketMaker {
  readonly listings: MarketListing[] = [];
  private readonly things: readonly CatalogueThing[];
  private readonly looks = new Map<string, ReturnType<typeof drawThing>>();
  private people = 0;
  private objects = 0;

  constructor(
    readonly random: SeededRandom,
    readonly half: Half,
  ) {
    this.things = catalogueHalf(half);
  }

  person(): Person {
    this.people += 1;
    return makePerson(`person${this.people}`, this.random);
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
    const photos = offer.scenes.slice(0, site.photosMax).flatMap((scene) => {
      const view = offer.isPassedOn ? passedOn(random) : AS_TAKEN;
      const hash = photoHash(takePhoto(scene, view, random));
      return hash ? [hash] : [];
    });
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

  private draftOf({ site, unit, person, tongue, ...offer }: Offer): ListingDraft {
    const { random } = this;
    const round = offer.priceUnits > 60 ? 5 : 1;
    const rate = site.currency === "USD" ? 1.09 : 1;
    const hasFields = site.hasFields && random.chance(0.8);
    const attributes: Record<string, string> = {};
    if (hasFields && unit.colour && random.chance(0.5)) {
      attributes[tongue === "de" ? "Farbe" : "Color"] =
        COLOUR_NAMES[unit.colour]?.[tongue] ?? unit.colour;
    }
    if (hasFields && unit.size && random.chance(0.6)) {
      attributes[tongue === "de" ? "Größe" : "Size"] = unit.size;
    }
    const isPlaced = random.chance(site.tellsPoint ? 0.9 : 0.5);
    const sellerRef = site.tellsSeller ? (person.nameOn.get(site.id) ?? null) : null;
    return {
      externalId: `ad${this.listings.length}`,
      title: offer.title || unit.thing.name,
      description: offer.text.join(random.chance(0.5) ? "\n" : " "),
      category: random.chance(0.8) ? unit.thing.category[tongue] : null,
      brand: hasFields && unit.thing.brand !== "" && random.chance(0.7) ? unit.thing.brand : null,
      condition: site.hasFields ? offer.condition : "unknown",
      conditionText: null,
      attributes,
      price: {
        cents: Math.max(100, Math.round((offer.priceUnits * rate) / round) * round * 100),
        currency: site.currency,
      },
      shipping: { kind: "unknown", cost: null },
      place: {
        label: isPlaced ? person.town.name : null,
        latitude:
          isPlaced && site.tellsPoint ? person.town.latitude + random.between(-0.01, 0.01) : null,
        longitude:
          isPlaced && site.tellsPoint ? person.town.longitude + random.between(-0.01, 0.01) : null,
      },
      url: null,
      photoUrls: [],
      // Ids tell people apart where names do not.
      sellerRef:
        sellerRef === null
          ? null
          : sellerRef.length < 6
            ? `${sellerRef}.${person.id.slice(6)}`
            : sellerRef,
      state: offer.state,
      listedAt: null,
    };
  }

  private otherSite(taken: readonly Site[]): Site {
    return (
      pickFrom(
        this.random,
        SITES.filter((site) => !taken.includes(site)),
      ) ?? SITES[0]
    );
  }

  /** The same thing on another site: mostly copied, now and then touched up, translated or written anew. */
  crossPost(first: Offer, site = this.otherSite([first.site])): Offer {
    const { random, half } = this;
    const isTranslated = random.chance(0.15);
    const tongue: Tongue = isTranslated ? (first.tongue === "en" ? "de" : "en") : first.tongue;
    const isAnew = isTranslated || random.chance(0.12);
    const fresh = () => writeText(first.unit, first.person, tongue, half, random);
    return this.publish({
      ...first,
      site,
      tongue,
      title:
        isAnew || random.chance(0.35)
          ? writeTitle(first.unit, first.person, tongue, random)
          : first.title,
      text: isAnew
        ? fresh()
        : random.chance(0.45)
          ? touchUp(first.text, fresh(), random)
          : first.text,
      scenes: random.chance(0.2) ? random.shuffle(first.scenes).slice(0, 2) : first.scenes,
      isPassedOn: true,
      priceUnits: first.priceUnits * (random.chance(0.65) ? 1 : random.between(0.9, 1.15)),
      startDay: first.startDay + random.between(0, Math.min(12, first.days)),
      days: random.between(2, 45),
      how: isTranslated ? "translated" : isAnew ? "cross-reworded" : "cross-post",
    });
  }

  /** The same thing on the same site, after the first ad is over. */
  relist(first: Offer, how = "relist"): Offer {
    const { random, half } = this;
    const isReworded = random.chance(0.3);
    const fresh = () => writeText(first.unit, first.person, first.tongue, half, random);
    // Who writes anew often takes new pictures too.
    const isSameShots = random.chance(isReworded ? 0.65 : 0.92);
    return this.publish({
      ...first,
      title: random.chance(0.5)
        ? first.title
        : writeTitle(first.unit, first.person, first.tongue, random),
      text: isReworded
        ? fresh()
        : random.chance(0.4)
          ? touchUp(first.text, fresh(), random)
          : first.text,
      scenes: isSameShots ? first.scenes : this.ownScenes(first.unit, first.person.habits.photos),
      isPassedOn: random.chance(0.6),
      priceUnits: first.priceUnits * (random.chance(0.3) ? 1 : random.between(0.65, 1)),
      startDay: first.startDay + first.days + random.between(0.05, random.chance(0.85) ? 30 : 110),
      days: random.between(1, 45),
      state: "gone",
      how: isReworded ? `${how}-reworded` : how,
    });
  }

  /** All ads of one private thing. */
  ownedThing(person: Person, unit: Unit, choice: Choice = {}): Offer {
    const { random } = this;
    const isSold = random.chance(0.15);
    const first = this.publish(
      this.offer(person, unit, this.objectId(), { state: isSold ? "sold" : "gone", ...choice }),
    );
    let last = first;
    const second = random.chance(0.45) ? this.crossPost(first) : null;
    if (second && random.chance(0.3)) {
      this.crossPost(first, this.otherSite([first.site, second.site]));
    }
    // Of the sold ones few come back: the buyer did not pay.
    while (random.chance(last.state === "sold" ? 0.08 : 0.35)) last = this.relist(last);
    return first;
  }

  /** Somebody with two of it, or with one and its sibling: one text for both, and now and then one photo. */
  twoUnits(person: Person, unit: Unit): void {
    const { random } = this;
    const first = this.ownedThing(person, unit);
    const isNearMiss = random.chance(0.6);
    const other = (isNearMiss ? this.nearMiss(unit) : null) ?? unit;
    const isOnePhoto = other === unit && random.chance(0.3);
    const isLater = random.chance(0.15);
    this.publish({
      ...first,
      objectId: this.objectId(),
      unit: other,
      title:
        other === unit && random.chance(0.6)
          ? first.title
          : writeTitle(other, person, first.tongue, random),
      scenes: isOnePhoto ? first.scenes : this.ownScenes(other, person.habits.photos),
      startDay:
        first.startDay + (isLater ? first.days + random.between(0, 20) : random.between(0, 0.5)),
      days: random.between(3, 40),
      how: isNearMiss ? "own-near-miss" : "own-second-unit",
    });
  }

  /** A shop with many of one new thing, on one or two sites, with the maker's picture and one text. */
  dealer(unit: Unit, pictures: readonly Scene[]): void {
    const { random } = this;
    const person = this.person();
    const tongue = person.tongue;
    const template = pickFrom(random, DEALER_TEXTS[tongue]) ?? "";
    const filled = template
      .replaceAll("{thing}", unit.thing.noun[tongue])
      .replaceAll("{n}", String(random.integer(5, 25)))
      .replaceAll("{m}", String(random.integer(2, 90)));
    const shared: Choice = {
      tongue,
      title: writeTitle(unit, person, tongue, random),
      text: filled.split(/(?<=\.) /),
      scenes: random.chance(0.8) ? pictures : this.ownScenes(unit, 2),
      priceUnits: unit.thing.priceUnits * random.between(1.1, 1.4),
      condition: "new",
      how: "dealer",
    };
    const sites = random.shuffle(SITES).slice(0, random.integer(1, 2));
    const startDay = random.between(0, 120);
    for (let count = random.integer(4, 14); count > 0; count -= 1) {
      const site = random.pick([sites[0] ?? SITES[0], sites.at(-1) ?? SITES[0]]);
      const day = startDay + random.between(0, 25);
      this.publish(this.offer(person, unit, this.objectId(), { ...shared, site, startDay: day }));
    }
  }

  /** Somebody else takes words and pictures of an ad for a thing that does not exist. */
  copycat(victim: Offer): void {
    const { random } = this;
    const person = this.person();
    this.publish({
      ...victim,
      objectId: this.objectId(),
      person: { ...person, town: random.chance(0.2) ? victim.person.town : person.town },
      site: random.chance(0.4) ? victim.site : this.otherSite([victim.site]),
      isPassedOn: true,
      priceUnits: victim.priceUnits * (random.chance(0.8) ? random.between(0.35, 0.75) : 1),
      startDay: victim.startDay + random.between(0.5, 40),
      days: random.between(0.5, 6),
      state: "gone",
      how: "copycat",
    });
  }

  /** Parts and accessories of a thing, several of it, or one that is broken: from its owner or from anybody. */
  sideOffer(owner: Person, unit: Unit, first: Offer): void {
    const { random } = this;
    const person = random.chance(0.5) ? owner : this.person();
    const tongue = person.tongue;
    const plain = writeTitle(unit, person, tongue, random);
    const part = pickFrom(random, unit.thing.parts[tongue]) ?? "";
    const kinds = [
      {
        how: "accessory",
        title: tongue === "de" ? `${part} für ${plain}` : `${part} for ${plain}`,
        share: 0.1,
      },
      { how: "lot", title: tongue === "de" ? `2 Stück ${plain}` : `lot of 2 ${plain}`, share: 1.9 },
      {
        how: "broken",
        title: tongue === "de" ? `${plain} defekt an Bastler` : `${plain} for parts not working`,
        share: 0.4,
      },
      {
        how: "box",
        title: tongue === "de" ? `Leerkarton ${plain}` : `${plain} empty box only`,
        share: 0.06,
      },
    ];
    const kind = pickFrom(random, kinds) ?? { how: "accessory", title: plain, share: 1 };
    const isSameText = person === owner && random.chance(0.4);
    this.publish(
      this.offer(person, unit, this.objectId(), {
        title: kind.title,
        priceUnits: unit.thing.priceUnits * kind.share,
        condition: kind.how === "broken" ? "for_parts" : "unknown",
        how: kind.how,
        startDay: first.startDay + random.between(0, 30),
        ...(isSameText ? { text: first.text, scenes: first.scenes } : {}),
      }),
    );
  }

  /** Private people with the maker's picture instead of an own one. */
  lazySeller(unit: Unit, pictures: readonly Scene[]): void {
    this.ownedThing(this.person(), unit, { scenes: pictures.slice(0, 1), isPassedOn: true });
  }
}

/** A market of about `size` listings; the same seed makes the same one. */
export function makeJoinMarket(seed: string, size: number, half: Half): MarketListing[] {
  const random = seededRandom(`${seed} ${half}`);
  const maker = new MarketMaker(random, half);
  while (maker.listings.length < size) {
    const person = maker.person();
    const unit = maker.unit();
    const pictures = [stageForCatalogue(maker.look(unit))];
    const chance = random.next();
    if (chance < 0.5) maker.ownedThing(person, unit);
    else if (chance < 0.62) maker.twoUnits(person, unit);
    else if (chance < 0.65) maker.dealer(unit, pictures);
    else if (chance < 0.73) maker.lazySeller(unit, pictures);
    else {
      const first = maker.ownedThing(person, unit);
      if (chance < 0.83) maker.copycat(first);
      else maker.sideOffer(person, unit, first);
    }
    if (random.chance(0.25))
      maker.ownedThing(maker.person(), random.chance(0.5) ? unit : (maker.nearMiss(unit) ?? unit));
  }
  return maker.listings;
}
