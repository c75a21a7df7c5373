import { expect, test } from "vitest";
import { FORMAT, inSeconds, NOW, sourceRow } from "./__fixtures__/source-row";
import { troubleOf } from "./trouble-of";

type Row = NonNullable<Parameters<typeof sourceRow>[0]>;
const trouble = (over: Row, needsAccount = true) =>
  troubleOf(sourceRow(over), { now: NOW, format: FORMAT, needsAccount });
const failing = (kind: string, over: Row["health"] = {}) => ({
  error: { kind, text: "Reverb has trouble answering (503)." },
  failingSince: inSeconds(-1_800),
  ...over,
});

test("nothing is wrong with what answers, or what rests", () => {
  expect(trouble({})).toBeNull();
  expect(trouble({ state: "paused", health: failing("unavailable") })).toBeNull();
});

test("a failure says since when, why, and when it is asked again", () => {
  expect(trouble({ health: failing("unavailable") })).toEqual({
    title: "Nothing has come from Reverb since 11:30 AM",
    text: "Reverb has trouble answering (503). It is asked again by itself, in 4\u00a0min.",
    remedy: "run",
  });
  const left = trouble({ health: failing("unavailable", { openUntil: inSeconds(600) }) });
  expect(left?.text).toContain("left alone until 12:10 PM");
  expect(left?.remedy).toBe("run");
});

test("a marketplace's words end with a stop", () => {
  const error = { kind: "refused", text: "It says: Too many requests" };
  expect(trouble({ health: failing("refused", { error }) })?.text).toContain("requests. It is");
});

test("a search that cannot be asked is no trouble of the others", () => {
  const error = { kind: "invalid", text: "Etsy knows its categories by number, such as 1633." };
  expect(trouble({ health: { error, failingSince: null } })).toEqual({
    title: "Reverb cannot be asked one of its searches",
    text: "Etsy knows its categories by number, such as 1633. The others go on. Change that search, or delete it.",
    remedy: "wait",
  });
});

test("who asked us to wait is waited for", () => {
  const health = failing("rate-limited", { openUntil: inSeconds(600) });
  expect(trouble({ health })?.remedy).toBe("wait");
  expect(trouble({ health: { ...health, openUntil: null } })?.remedy).toBe("run");
});

test("a refused sign-in is renewed where there is one, else the keys are", () => {
  const state = "needs_reconnect" as const;
  expect(trouble({ state })).toMatchObject({
    title: "Reverb wants you to sign in again",
    remedy: "sign-in",
  });
  expect(trouble({ state })?.text).toContain("310 listings stay");
  expect(trouble({ state, keepMinutes: 360 })?.text).not.toContain("stay");
  expect(trouble({ state, hasOwnKeys: true })?.remedy).toBe("keys");
  expect(trouble({ state, hasOwnKeys: true, isSignedIn: true })?.remedy).toBe("sign-in");
  expect(trouble({ state }, false)?.remedy).toBe("keys");
  const mail = { state, kind: "mail", name: "mara@home.example" } as const;
  expect(trouble(mail, false)).toMatchObject({
    title: "mara@home.example does not accept the password",
    remedy: "password",
  });
});
