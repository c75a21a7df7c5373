import { expect, test } from "vitest";
import { z } from "zod";
import { defineJob } from "./define-job";

const base = {
  input: z.object({ key: z.string() }),
  queue: "default" as const,
  attempts: 1,
  timeoutMs: 1_000,
  run: async () => undefined,
};

test.each(["Scan", "scan_watch", "scan:watch", "", "-scan"])("%j is no name of a job", (name) => {
  expect(() => defineJob({ ...base, name })).toThrow("kebab-case");
});

test.each(["", "12", "a:b"])("%j is no dedupe key", async (key) => {
  const job = defineJob({ ...base, name: "scan", dedupeKey: (input) => input.key });
  await expect(job.enqueue({ key })).rejects.toThrow("dedupe key");
});

test("a payload of the wrong shape does not reach the queue", async () => {
  const job = defineJob({ ...base, name: "scan" });
  await expect(job.enqueue({ key: 5 } as never)).rejects.toThrow(z.ZodError);
});
