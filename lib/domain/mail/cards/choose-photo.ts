import { unwrapLink } from "../links/unwrap-link";
import type { CardImage } from "./card";

const DECORATION = /(?:spacer|pixel|logo|icon|button|badge|star|heart|arrow|track|open\.gif)/i;
const MAX_LENGTH = 2_000;

/** The first picture of a listing that is no decoration, as the original behind a mail proxy. Null: none. */
export function choosePhoto(images: readonly CardImage[]): string | null {
  for (const { src } of images) {
    const address = new URL(src).hash.startsWith("#http") ? (unwrapLink(src).at(-1) ?? src) : src;
    const { pathname } = new URL(address);
    if (address.length <= MAX_LENGTH && !DECORATION.test(pathname)) return address;
  }
  return null;
}
