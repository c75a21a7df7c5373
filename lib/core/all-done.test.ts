import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { allDone } from "./all-done";

test("a failure is told at once, and thrown when the others have ended", async () => {
  const seen: string[] = [];
  const slow = setTimeout(20).then(() => seen.push("slow ended"));
  const failing = Promise.reject(new Error("broken"));
  await expect(allDone([slow, failing], () => seen.push("told"))).rejects.toThrow("broken");
  expect(seen).toEqual(["told", "slow ended"]);
});

test("without a failure nothing is told", async () => {
  await allDone([setTimeout(1), Promise.resolve()], () => expect.unreachable());
});
