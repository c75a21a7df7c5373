import type { Job } from "./define-job";

/** Every job of the product, one line each; what is not here neither runs nor ticks. */
export const JOBS = [] as const satisfies readonly Job[];
