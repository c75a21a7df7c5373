import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { inTurn } from "./in-turn";

test("work begins when what was asked for before is done, whichever would be faster", async () => {
  const said: string[] = [];
  const turn = inTurn();
  const work = (name: string, ms: number) => async () => {
    said.push(`${name} begins`);
    await pause(ms);
    said.push(`${name} ends`);
    return name;
  };
  expect(await Promise.all([turn(work("a", 20)), turn(work("b", 1))])).toEqual(["a", "b"]);
  expect(said).toEqual(["a begins", "a ends", "b begins", "b ends"]);
});

test("a failure reaches who asked, and the next has its turn", async () => {
  const turn = inTurn();
  const failed = turn(() => Promise.reject(new Error("no")));
  const next = turn(async () => "next");
  await expect(failed).rejects.toThrow("no");
  expect(await next).toBe("next");
});
