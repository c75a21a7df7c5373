import { expect, test } from "vitest";
import { retryTransient } from "./retry-transient";

const refused = () => Object.assign(new Error("refused"), { code: "ECONNREFUSED" });

test("a server that comes up late is met, after ever longer pauses", async () => {
  const delays: number[] = [];
  let calls = 0;
  const result = await retryTransient(
    async () => {
      calls += 1;
      if (calls < 6) throw refused();
      return "here";
    },
    { firstDelayMs: 4, onRetry: (_attempt, delayMs) => delays.push(delayMs) },
  );
  expect({ result, calls }).toEqual({ result: "here", calls: 6 });
  for (const [index, delayMs] of delays.entries()) {
    expect(delayMs).toBeGreaterThanOrEqual(2 * 2 ** index);
    expect(delayMs).toBeLessThanOrEqual(4 * 2 ** index);
  }
});

test("the sixth failure is the last", async () => {
  let calls = 0;
  const work = async () => {
    calls += 1;
    throw refused();
  };
  await expect(retryTransient(work, { firstDelayMs: 1 })).rejects.toThrow("refused");
  expect(calls).toBe(6);
});

test("what time does not mend is thrown at once", async () => {
  let calls = 0;
  const work = async () => {
    calls += 1;
    throw Object.assign(new Error("wrong password"), { code: "28P01" });
  };
  await expect(retryTransient(work)).rejects.toThrow("wrong password");
  expect(calls).toBe(1);
});
