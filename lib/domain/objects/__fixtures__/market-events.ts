import type { Scene } from "./draw-scene";
import { type Person, SITES } from "./join-people";
import { DEALER_TEXTS, type Tongue } from "./join-phrases";
import { type Choice, MarketMaker, type Offer } from "./market-maker";
import { pickFrom, touchUp, type Unit, writeText, writeTitle } from "./write-listing";

const MOTIFS: Readonly<Record<Tongue, readonly string[]>> = {
  en: ["pelican", "sunflower", "castle", "paisley", "zigzag", "tulip", "anchor", "fern", "comet"],
  de: ["Pelikan", "Sonnenblume", "Burg", "Paisley", "Zickzack", "Tulpe", "Anker", "Farn", "Komet"],
};

/** What happens to things on a market. */
export class MarketEvents extends MarketMaker {
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
    const isOnePhoto = random.chance(other === unit ? 0.3 : 0.2);
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

  /** Somebody who sells one pattern or motif of a thing after the other, under one text. */
  series(person: Person, unit: Unit): void {
    const { random } = this;
    const tongue = person.tongue;
    const shared = this.offer(person, unit, "", { tongue, startDay: random.between(0, 60) });
    let { startDay } = shared;
    for (const motif of random.shuffle(MOTIFS[tongue]).slice(0, random.integer(3, 8))) {
      const objectId = this.objectId();
      const title = `${unit.thing.brand} ${unit.thing.noun[tongue]} ${motif}`;
      const days = random.between(1, 12);
      const scenes = this.ownScenes(unit, Math.min(1, person.habits.photos));
      const priceUnits = shared.priceUnits * (random.chance(0.6) ? 1 : random.between(0.8, 1.2));
      this.publish({
        ...shared,
        objectId,
        title,
        days,
        startDay,
        scenes,
        priceUnits,
        how: "series",
      });
      startDay += days + random.between(-2, 10);
    }
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
