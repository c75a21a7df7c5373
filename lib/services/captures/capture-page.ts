import type { CaptureInput } from "@/lib/domain/capture/capture.schema";
import { hostRuleOf } from "@/lib/domain/capture/host-rule-of";
import { readPage } from "@/lib/domain/capture/read-page";
import type { ServiceContext } from "../context";
import { getUserPrefs } from "../user-prefs/get-user-prefs";
import { answerCaptured } from "./answer-captured";
import { admitCapture, type CapturedAnswer, refusal } from "./internal";

type Args = { ctx: ServiceContext; input: CaptureInput };

/** Reads and judges the page that a person looks at. Nothing is fetched, and nothing stored but by `save`. */
export async function capturePage({ ctx, input }: Args): Promise<CapturedAnswer> {
  const { userId } = await admitCapture(ctx);
  const { page, save = null } = input;
  const refused = refusal(hostRuleOf(page.url));
  if (refused) return refused;
  const { currency } = await getUserPrefs({ ctx });
  const read = readPage(page, currency);
  if (read.kind === "not-a-listing") return read;
  return await answerCaptured(ctx, userId, { listing: read.fields, from: read.from, save });
}
