import { expect, test } from "vitest";
import { processorTimeMs } from "@/db/test/processor-time";
import { hashPassword, isOutdated, isPassword } from "./password-hash";

test("the parameters recorded are the ones in the hash", async () => {
  const made = await hashPassword("copper lantern orbit");
  expect(made.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(made).toMatchObject({
    algorithm: "argon2id",
    memoryKib: 19_456,
    iterations: 2,
    parallelism: 1,
  });
});

test("a password is recognised, however its accents are encoded; another is not", async () => {
  const made = await hashPassword("grüße aus köln".normalize("NFC"));
  expect(await isPassword(made, "grüße aus köln".normalize("NFD"))).toBe(true);
  expect(await isPassword(made, "grusse aus koln")).toBe(false);
});

test("without a stored hash nothing matches, not even the decoy's own words", async () => {
  expect(await isPassword(null, "no account has this password")).toBe(false);
});

test("no stored hash costs as much work as a wrong password", async () => {
  const made = await hashPassword("copper lantern orbit");
  await isPassword(null, "warm up");
  const effortOf = (stored: typeof made | null) =>
    processorTimeMs(() => isPassword(stored, "wrong"));
  // Whatever else the process does only adds to a run: the least of each is the work itself.
  let unknown = Number.POSITIVE_INFINITY;
  let known = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 12; run += 1) {
    unknown = Math.min(unknown, await effortOf(null));
    known = Math.min(known, await effortOf(made));
  }
  expect(unknown / known).toBeGreaterThan(0.6);
  expect(unknown / known).toBeLessThan(1.6);
});

test("a hash made with other parameters is outdated", async () => {
  const made = await hashPassword("copper lantern orbit");
  expect(isOutdated(made)).toBe(false);
  expect(isOutdated({ ...made, iterations: 1 })).toBe(true);
  expect(isOutdated({ ...made, memoryKib: 4_096 })).toBe(true);
});

test("a flood waits in line and then is turned away", async () => {
  const made = await hashPassword("copper lantern orbit");
  const results = await Promise.allSettled(
    Array.from({ length: 130 }, () => isPassword(made, "wrong")),
  );
  const refused = results.filter(({ status }) => status === "rejected");
  expect(refused).toHaveLength(28);
  expect(refused[0]).toMatchObject({ reason: { code: "RATE_LIMITED" } });
}, 60_000);
