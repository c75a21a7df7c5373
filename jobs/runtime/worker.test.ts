import { UnrecoverableError } from "bullmq";
import { expect, test } from "vitest";
import { AppError } from "@/lib/core/errors";
import { decideRetry } from "./worker";

const codeError = (code: string) => Object.assign(new Error("away"), { code });

test.each([
  [new AppError("INVALID", ""), { kind: "give-up" }],
  [new AppError("NOT_FOUND", "", { retryable: true }), { kind: "give-up" }],
  [new AppError("UPSTREAM", ""), { kind: "give-up" }],
  [new AppError("UPSTREAM", "", { retryable: true }), { kind: "retry" }],
  [new AppError("INTERNAL", ""), { kind: "retry" }],
  [new AppError("RATE_LIMITED", "", { retryAfterMs: 700 }), { kind: "hold", holdMs: 700 }],
  [new AppError("RATE_LIMITED", "", { retryAfterMs: 3_600_000 }), { kind: "hold", holdMs: 60_000 }],
  [new AppError("RATE_LIMITED", ""), { kind: "hold", holdMs: 5_000 }],
  [new UnrecoverableError("payload"), { kind: "give-up" }],
  [new Error("anything"), { kind: "retry" }],
  ["not even an error", { kind: "retry" }],
  [codeError("ECONNREFUSED"), { kind: "hold", holdMs: 5_000 }],
  [new Error("query failed", { cause: codeError("57P03") }), { kind: "hold", holdMs: 5_000 }],
  [codeError("23505"), { kind: "retry" }],
])("%s → %o", (error, decision) => {
  expect(decideRetry(error)).toEqual(decision);
});
