import type { Job } from "./define-job";
import { scoreDueListingsJob } from "./score-due-listings.job";

/** Every job of the product, one line each; what is not here neither runs nor ticks. */
export const JOBS = [scoreDueListingsJob] as const satisfies readonly Job[];
