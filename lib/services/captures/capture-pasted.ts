import { createHash } from "node:crypto";
import type { CapturePastedInput } from "@/lib/domain/capture/capture.schema";
import { pastedListing } from "@/lib/domain/capture/pasted-listing";
import { readPasted } from "@/lib/domain/capture/read-pasted";
import type { ServiceContext } from "../context";
import { getUserPrefs } from "../user-prefs/get-user-prefs";
import { answerCaptured } from "./answer-captured";
import { admitCapture, type CapturedAnswer, refusal } from "./internal";

type Args = { ctx: ServiceContext; input: CapturePastedInput };

/** The same words are the same thing, however they are spaced. */
function nameOf(text: string): string {
  const plain = text.replace(/\s+/g, " ").trim().toLowerCase();
  return `words:${createHash("sha256").update(plain).digest("hex")}`;
}

/** Reads and judges the words of an ad that a person pasted or shared. A link among them is never opened. */
export async function capturePasted({ ctx, input }: Args): Promise<CapturedAnswer> {
  const { userId } = await admitCapture(ctx);
  const { text, save = null } = input;
  const { currency } = await getUserPrefs({ ctx });
  const pasted = readPasted(text, currency);
  const link = pasted.kind === "nothing" ? null : pasted.link;
  const refused = refusal(link?.rule ?? null);
  if (refused) return refused;
  const read = pastedListing(pasted, { words: text, name: nameOf(text) });
  if (read === null) return { kind: "not-a-listing", why: "no-title", guess: null };
  return await answerCaptured(ctx, userId, { ...read, save });
}
