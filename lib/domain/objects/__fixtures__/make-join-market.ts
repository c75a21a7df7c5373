import { type SeededRandom, seededRandom } from "@/lib/core/seeded-random";
import { type Camera, truePhotos } from "./cameras";
import { stageForCatalogue } from "./draw-scene";
import type { Half } from "./join-catalogue";
import type { Person } from "./join-people";
import { MarketEvents } from "./market-events";
import type { MarketListing } from "./market-maker";
import type { Unit } from "./write-listing";

/** One thing comes onto the market, with all the ads that follow from it. */
function happen(maker: MarketEvents, random: SeededRandom): void {
  const person = maker.person();
  const unit = maker.unit();
  const pictures = [stageForCatalogue(maker.look(unit))];
  const chance = random.next();
  if (chance < 0.12) maker.twoUnits(person, unit);
  else if (chance < 0.15) maker.dealer(unit, pictures);
  else if (chance < 0.23) maker.lazySeller(unit, pictures);
  else if (chance < 0.26) maker.series(person, unit);
  else owned(maker, random, { person, unit, chance });
}

type Owned = { readonly person: Person; readonly unit: Unit; readonly chance: number };

function owned(maker: MarketEvents, random: SeededRandom, { person, unit, chance }: Owned): void {
  const first = maker.ownedThing(person, unit);
  if (chance < 0.35) maker.copycat(first);
  else if (chance < 0.5) maker.sideOffer(person, unit, first);
  // Somebody else has one too, or nearly.
  if (!random.chance(0.35)) return;
  const other = random.chance(0.5) ? unit : maker.nearMiss(unit);
  maker.ownedThing(maker.person(), other ?? unit);
}

/** A market of about `size` listings; the same seed makes the same one. */
export function makeJoinMarket(
  seed: string,
  size: number,
  half: Half,
  camera: Camera = truePhotos,
): MarketListing[] {
  const random = seededRandom(`${seed} ${half}`);
  const maker = new MarketEvents(random, half, camera);
  while (maker.listings.length < size) happen(maker, random);
  return maker.listings;
}
