import { mixHash } from "@/lib/core/mix-hash";
import { groupOf } from "@/lib/domain/matching/comp-columns";
import type { PoolComp } from "@/lib/domain/matching/pool-comp";

const ONE_IN = 10;
const SALT = 0x5eed;

/**
 * One comp in ten is never learned from, by any model, so that all models can be measured on the same
 * rows. All of one seller, and all identical ones, are held back together: they would tell on each other.
 */
export function isHeldBack(comp: PoolComp): boolean {
  return mixHash(groupOf(comp), SALT) % ONE_IN === 0;
}
