import { type MarkArgs, setMark } from "./internal";

/** Leaves a listing out of the person's lists from now on. */
export function hideListing(args: MarkArgs): Promise<void> {
  return setMark(args, "hiddenAt");
}
