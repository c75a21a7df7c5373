import { type SeededRandom, seededRandom } from "@/lib/core/seeded-random";
import { stageForCatalogue } from "./draw-scene";
import type { Half } from "./join-catalogue";
import { MarketEvents } from "./market-events";
import type { MarketListing } from "./market-maker";

/** One thing comes onto the market, with all the ads that follow from it. */
function happen(maker: MarketEvents, random: SeededRandom): void {
  const person = maker.person();
  const unit = maker.unit();
  const pictures = [stageForCatalogue(maker.look(unit))];
  const chance = random.next();
  if (chance < 0.12) return maker.twoUnits(person, unit);
  if (chance < 0.15) return maker.dealer(unit, pictures);
  if (chance < 0.23) return maker.lazySeller(unit, pictures);
  const first = maker.ownedThing(person, unit);
  if (chance < 0.33) maker.copycat(first);
  else if (chance < 0.5) maker.sideOffer(person, unit, first);
  // Somebody else has one too, or nearly.
  if (random.chance(0.35)) {
    const other = random.chance(0.5) ? unit : maker.nearMiss(unit);
    maker.ownedThing(maker.person(), other ?? unit);
  }
}

/** A market of about `size` listings; the same seed makes the same one. */
export function makeJoinMarket(seed: string, size: number, half: Half): MarketListing[] {
  const random = seededRandom(`${seed} ${half}`);
  const maker = new MarketEvents(random, half);
  while (maker.listings.length < size) happen(maker, random);
  return maker.listings;
}
