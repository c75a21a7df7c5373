import { expect, test } from "vitest";
import type { DealComp } from "@/lib/domain/deals/deal-comp.schema";
import type { DealEvidence } from "@/lib/domain/deals/deal-evidence.schema";
import { choiceWords } from "./choices-line";
import { adoptEvidence, startEvidence, withPending } from "./evidence-state";

const comp = (id: string, choice: DealComp["choice"] = null) =>
  ({ id: `cmp_${id}`, choice, rejected: null }) as DealComp;

const evidence = (second: number, comps: DealComp[], isBeingJudged = false) =>
  ({
    verdict: { scoredAt: new Date(second * 1_000) },
    comps,
    isBeingJudged,
  }) as unknown as DealEvidence;

const plain = evidence(1, [comp("a"), comp("b")]);
const struck = evidence(2, [comp("a", "struck"), comp("b")], true);
const judged = evidence(3, [comp("a", "struck"), comp("b")]);

test("the same page again changes nothing", () => {
  const state = startEvidence(plain);
  expect(adoptEvidence(state, evidence(1, [comp("a"), comp("b")]))).toBe(state);
});

test("what another device chose is taken from a newer page", () => {
  expect(adoptEvidence(startEvidence(plain), judged).evidence).toBe(judged);
  // Also where all was taken back, and everybody's verdict is older than the own one was.
  expect(adoptEvidence(startEvidence(judged), plain).evidence).toBe(plain);
});

test("a page from before the last choice is passed over, one from after it is taken", () => {
  const written = { ...startEvidence(plain), evidence: struck };
  expect(adoptEvidence(written, evidence(1, [comp("a"), comp("b")], true)).evidence).toBe(struck);
  expect(adoptEvidence(written, judged).evidence).toBe(judged);
  const asked = adoptEvidence({ ...written, evidence: judged }, struck);
  expect(asked.evidence).toBe(judged);
});

test("while a choice is on its way no page takes it back", () => {
  const state = { ...startEvidence(plain), waiting: 1 };
  expect(adoptEvidence(state, judged).evidence).toBe(plain);
});

test("a choice shows before it is answered", () => {
  const pending = new Map([["cmp_a", "struck" as const]]);
  expect(withPending(plain, pending, null).comps).toMatchObject([
    { choice: "struck", rejected: "struck-out" },
    { choice: null, rejected: null },
  ]);
});

test("what was added and is taken back waits for the verdict", () => {
  const added = evidence(1, [comp("a", "added"), comp("b")]);
  expect(withPending(added, new Map([["cmp_a", null]]), null).comps).toMatchObject([
    { choice: null, rejected: "not-weighed-yet" },
    { choice: null, rejected: null },
  ]);
});

test("choices are said in sum", () => {
  const say = (...choices: DealComp["choice"][]) =>
    choiceWords(
      choices.map((choice, index) => comp(`${index}`, choice)),
      "en-US",
    );
  expect(say(null)).toBeNull();
  expect(say("struck", "struck", "added", null)).toBe("You struck out 2 comps and added 1");
  expect(say("struck")).toBe("You struck out 1 comp");
  expect(say("added", "added")).toBe("You added 2 comps");
});
