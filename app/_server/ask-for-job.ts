import type { ServiceContext } from "@/lib/services/context";

/**
 * Asks for a job whose row a verb has just written. The row is the truth and a sweep looks for forgotten
 * ones every minute, so a queue that does not answer means a late start and no failed request.
 */
export async function askForJob<Input>(
  ctx: ServiceContext,
  job: { readonly name: string; enqueue(input: Input): Promise<void> },
  input: Input,
): Promise<void> {
  try {
    await job.enqueue(input);
  } catch (error) {
    ctx.log.warn({ job: job.name, input, err: error }, "job not asked for, the sweep will");
  }
}
