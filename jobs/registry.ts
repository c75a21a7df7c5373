import type { Job } from "./define-job";
import { fetchSourceJob } from "./fetch-source.job";
import { forgetExpiredJob } from "./forget-expired.job";
import { handleWebhooksJob } from "./handle-webhooks.job";
import { hashPhotosJob } from "./hash-photos.job";
import { joinListingsJob } from "./join-listings.job";
import { planFetchesJob } from "./plan-fetches.job";
import { readMailsJob } from "./read-mails.job";
import { runImportJob } from "./run-import.job";
import { scoreDueListingsJob } from "./score-due-listings.job";
import { settleEstimatesJob } from "./settle-estimates.job";
import { sweepUploadsJob } from "./sweep-uploads.job";
import { trainModelsJob } from "./train-models.job";
import { undoImportJob } from "./undo-import.job";

/** Every job of the product, one line each; what is not here neither runs nor ticks. */
export const JOBS = [
  fetchSourceJob,
  forgetExpiredJob,
  handleWebhooksJob,
  hashPhotosJob,
  joinListingsJob,
  planFetchesJob,
  readMailsJob,
  runImportJob,
  scoreDueListingsJob,
  settleEstimatesJob,
  sweepUploadsJob,
  trainModelsJob,
  undoImportJob,
] as const satisfies readonly Job[];
