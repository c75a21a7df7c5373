import type { ListingPrint } from "./listing-print.schema";

/**
 * Whether one listing may change what is thought of the other: it has its seller or its words. A photo alone says
 * too little: who copies one would part what belongs together. Symmetric.
 */
export function sharesTrace(left: ListingPrint, right: ListingPrint): boolean {
  if (left.sellerKey !== null && left.sellerKey === right.sellerKey) return true;
  return left.sketch.some((shingle) => right.sketch.includes(shingle));
}
