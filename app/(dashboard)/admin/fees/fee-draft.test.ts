import { expect, test } from "vitest";
import { CreateFeeScheduleInput } from "@/lib/domain/fees/fee-schedule.schema";
import { SEED_FEE_SCHEDULES } from "@/lib/domain/fees/seed-fee-schedules";
import { changesOf, draftOf, emptyDraft, formField, readDraft } from "./fee-draft";

test.each(SEED_FEE_SCHEDULES.map(({ key, ...fields }) => [key, fields] as const))(
  "%s goes through the form unharmed",
  (_key, fields) => {
    for (const locale of ["en-US", "de-DE"]) {
      const read = readDraft(draftOf(fields, { locale }));
      expect(read).toEqual({ kind: "input", input: fields });
    }
  },
);

test("a new one starts with one share, and says what is missing when it is sent so", () => {
  const read = readDraft({
    ...emptyDraft("EUR", "2026-11-20"),
    country: "de",
    marketplace: "shop",
  });
  if (read.kind !== "input") throw new Error("unreadable");
  expect(read.input).toMatchObject({
    country: "DE",
    currency: "EUR",
    tiers: [{ upToCents: null, bps: 0 }],
    payment: null,
    checkedOn: "2026-11-20",
  });
  expect(CreateFeeScheduleInput.safeParse(read.input).success).toBe(true);
});

test("what cannot be read is named by its group", () => {
  const draft = {
    ...emptyDraft("USD", "2026-11-20"),
    tiers: [{ key: 0, left: "lots", right: "10" }],
    fixed: [{ key: 0, left: "", right: "x" }],
    optional: [{ key: 0, left: "Ads", right: "150" }],
    paymentShare: "-1",
    minimum: "?",
  };
  expect(readDraft(draft)).toEqual({
    kind: "unreadable",
    errors: {
      tiers: "Not an amount.",
      fixed: "Not an amount.",
      optional: "At most 100\u202f%.",
      paymentShare: "Not below 0.",
      minimum: "Not an amount.",
    },
  });
});

test("an amount alone is a payment fee too", () => {
  const read = readDraft({ ...emptyDraft("USD", "2026-11-20"), paymentFixed: "0.30" });
  expect(read).toMatchObject({ input: { payment: { bps: 0, fixedCents: 30 } } });
});

const TODAY = "2026-11-20";
const [{ key: _key, ...seed } = { key: "" }] = SEED_FEE_SCHEDULES;
const stored = seed as CreateFeeScheduleInput;

test.each([
  ["nothing", { effectiveFrom: TODAY }, null],
  ["a figure, from today", { effectiveFrom: TODAY, minimumCents: 5 }, { minimumCents: 5 }],
  ["a last day alone", { effectiveFrom: TODAY, effectiveTo: TODAY }, { effectiveTo: TODAY }],
  [
    "a figure, from a later day",
    { effectiveFrom: "2027-01-01", note: "x" },
    { effectiveFrom: "2027-01-01", note: "x" },
  ],
])("of a row that has held it sends %s", (_name, typed, changes) => {
  expect(changesOf(stored, { ...stored, ...typed }, TODAY)).toEqual(changes);
});

test("a row that has not held yet can be moved to today", () => {
  const ahead = { ...stored, effectiveFrom: "2027-01-01" };
  const moved = { ...ahead, effectiveFrom: TODAY };
  expect(changesOf(ahead, moved, TODAY)).toEqual({ effectiveFrom: TODAY });
});

test.each([
  ["tiers.0.bps", "tiers"],
  ["maximumCents", "maximum"],
  ["sourceUrl", "sourceUrl"],
])("%s stands at %s", (field, shown) => {
  expect(formField(field)).toBe(shown);
});
