import { clearMark, type MarkArgs } from "./internal";

/** Brings a hidden listing back into the person's lists. */
export function unhideListing(args: MarkArgs): Promise<void> {
  return clearMark(args, "hiddenAt");
}
