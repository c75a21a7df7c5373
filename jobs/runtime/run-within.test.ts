import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { runWithin } from "./run-within";

test("work in time gives its value, and its failure", async () => {
  expect(await runWithin(1_000, [], async () => 7)).toBe(7);
  const failing = runWithin(1_000, [], async () => {
    throw new Error("broke");
  });
  await expect(failing).rejects.toThrow("broke");
});

test("the signal aborts at the limit", async () => {
  const slow = runWithin(20, [], (signal) => sleep(60_000, undefined, { signal }));
  await expect(slow).rejects.toThrow("took longer than 20 ms");
});

test("another signal reaches the work too, with its own failure", async () => {
  const stop = new AbortController();
  const slow = runWithin(60_000, [stop.signal], (signal) => sleep(60_000, undefined, { signal }));
  stop.abort(new Error("stop"));
  await expect(slow).rejects.toMatchObject({ name: "AbortError" });
});

test("work that does not notice is left behind after the grace time", async () => {
  const deaf = runWithin(20, [], () => sleep(60_000, undefined, { ref: false }), 30);
  await expect(deaf).rejects.toThrow("took longer than 20 ms");
});

test("an already aborted signal is noticed", async () => {
  const deaf = runWithin(
    60_000,
    [AbortSignal.abort(new Error("stop"))],
    () => sleep(60_000, undefined, { ref: false }),
    20,
  );
  await expect(deaf).rejects.toThrow("stop");
});
