import { z } from "zod";
import { DealsSort } from "./deals-query.schema";

/** Where a page starts: beside which row of which segment of the order, and which way it reads. */
export const DealsCursor = z.object({
  sort: DealsSort,
  segment: z.int().min(0).max(20),
  /** The row's own values of the order, the last one its id. */
  keys: z
    .array(z.union([z.number(), z.string().max(80)]))
    .min(1)
    .max(4),
  isBackward: z.boolean(),
});
export type DealsCursor = z.infer<typeof DealsCursor>;

const Packed = z.tuple([
  z.literal(1),
  DealsCursor.shape.sort,
  DealsCursor.shape.segment,
  DealsCursor.shape.keys,
  z.union([z.literal(0), z.literal(1)]),
]);

const toUrlAlphabet = (text: string) =>
  text.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
const fromUrlAlphabet = (text: string) => text.replaceAll("-", "+").replaceAll("_", "/");

/** Opaque text for an address line; the keys hold ASCII only. */
export function encodeDealsCursor(cursor: DealsCursor): string {
  const back = cursor.isBackward ? 1 : 0;
  return toUrlAlphabet(btoa(JSON.stringify([1, cursor.sort, cursor.segment, cursor.keys, back])));
}

/** Null for anything that this version did not make. The keys' kinds are checked where the order is known. */
export function decodeDealsCursor(text: string): DealsCursor | null {
  try {
    const packed = Packed.safeParse(JSON.parse(atob(fromUrlAlphabet(text))));
    if (!packed.success) return null;
    const [, sort, segment, keys, back] = packed.data;
    return { sort, segment, keys, isBackward: back === 1 };
  } catch {
    return null;
  }
}
