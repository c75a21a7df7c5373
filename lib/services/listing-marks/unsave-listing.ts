import { clearMark, type MarkArgs } from "./internal";

/** Takes a listing out of the person's saved ones. */
export function unsaveListing(args: MarkArgs): Promise<void> {
  return clearMark(args, "savedAt");
}
