import { type MarkArgs, setMark } from "./internal";

/** Puts a listing among the person's saved ones. */
export function saveListing(args: MarkArgs): Promise<void> {
  return setMark(args, "savedAt");
}
