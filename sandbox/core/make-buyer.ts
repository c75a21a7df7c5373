import { FIRST_NAMES, LAST_NAMES, PLACES, STREETS } from "./kinds/places";
import type { Buyer } from "./offer";
import type { Random } from "./random";

/** Somebody who does not exist: the mail address is under a name reserved for examples. */
export function makeBuyer(random: Random): Buyer {
  const first = random.pick(FIRST_NAMES);
  const last = random.pick(LAST_NAMES);
  const username = `${first.toLowerCase()}_${last.toLowerCase()}${random.int(10, 99)}`;
  return {
    username,
    name: `${first} ${last}`,
    email: `${username}@buyers.example.com`,
    street: `${random.int(1, 180)} ${random.pick(STREETS)}`,
    place: random.pick(PLACES),
  };
}
