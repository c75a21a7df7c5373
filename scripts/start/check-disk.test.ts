import { expect, test } from "vitest";
import { diskProblem } from "./check-disk.mjs";
import { DISK_FULL, explainFailure } from "./start-error.mjs";

const GIB = 1024 ** 3;

test("the first start needs room, a later one hardly any", () => {
  expect(diskProblem(GIB, "installs", "/srv")).toContain("/srv has 1024 MiB free");
  expect(diskProblem(GIB, "builds", "/srv")).toBeNull();
  expect(diskProblem(GIB / 100, "runs", "/srv")).toContain("The disk is full");
});

test("a disk that fills up on the way is one sentence too", () => {
  expect(explainFailure(Object.assign(new Error("write"), { code: "ENOSPC" }))).toBe(DISK_FULL);
  expect(explainFailure(new Error("initdb: error: No space left on device"))).toBe(DISK_FULL);
});
