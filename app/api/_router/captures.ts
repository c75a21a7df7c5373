import { askForJob } from "@/app/_server/ask-for-job";
import { joinListingsJob } from "@/jobs/join-listings.job";
import {
  CaptureAnswer,
  CaptureInput,
  CapturePastedInput,
} from "@/lib/domain/capture/capture.schema";
import { capturePage } from "@/lib/services/captures/capture-page";
import { capturePasted } from "@/lib/services/captures/capture-pasted";
import type { CapturedAnswer } from "@/lib/services/captures/internal";
import type { ServiceContext } from "@/lib/services/context";
import { getUserPrefs } from "@/lib/services/user-prefs/get-user-prefs";
import { askForScores } from "./ask-for-scores";
import { writer } from "./base";
import { captureAnswer } from "./capture-answer";

const tags = ["Captures"];

/** What was saved is looked at in the background; the answer is there already. */
async function answered(
  ctx: ServiceContext,
  captured: Promise<CapturedAnswer>,
): Promise<CaptureAnswer> {
  const answer = await captured;
  if (answer.kind === "listing" && answer.savedAs !== null) {
    await askForScores(ctx);
    if (answer.savedAs === "listing") await askForJob(ctx, joinListingsJob, {});
  }
  const { locale } = await getUserPrefs({ ctx });
  return captureAnswer(answer, locale);
}

export const captureRoutes = {
  "POST /captures": writer
    .route({
      operationId: "capturePage",
      summary: "Judge the page that you look at, and save it as a listing or as what it sold for",
      tags,
    })
    .input(CaptureInput)
    .output(CaptureAnswer)
    .handler(({ context: ctx, input }) => answered(ctx, capturePage({ ctx, input }))),

  "POST /captures/pasted": writer
    .route({
      operationId: "capturePasted",
      summary: "Judge the words of an ad that you copied, and save them; a link is never opened",
      tags,
    })
    .input(CapturePastedInput)
    .output(CaptureAnswer)
    .handler(({ context: ctx, input }) => answered(ctx, capturePasted({ ctx, input }))),
};
