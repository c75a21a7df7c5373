import { z } from "zod";
import { CurrencyCode } from "@/lib/core/currency";
import { isFormatLocale } from "./is-format-locale";
import { isTimeZone } from "./is-time-zone";
import { ResalePrefs } from "./resale-prefs.schema";

export const DistanceUnit = z.enum(["km", "mi"]);
export type DistanceUnit = z.infer<typeof DistanceUnit>;

export const Theme = z.enum(["system", "light", "dark"]);
export type Theme = z.infer<typeof Theme>;

export const DealsView = z.enum(["cards", "table"]);
export type DealsView = z.infer<typeof DealsView>;

const Latitude = z
  .number("Give the latitude as a number, such as 37.8044.")
  .min(-90, "A latitude lies between −90 and 90.")
  .max(90, "A latitude lies between −90 and 90.");
const Longitude = z
  .number("Give the longitude as a number, such as −122.2712.")
  .min(-180, "A longitude lies between −180 and 180.")
  .max(180, "A longitude lies between −180 and 180.");

/** How one person wants things shown, where they start from, and what they assume. A null home means not known. */
export const UserPrefs = z.object({
  homeLabel: z.string().trim().min(1).max(80, "At most 80 characters.").nullable(),
  homeLatitude: Latitude.nullable(),
  homeLongitude: Longitude.nullable(),
  currency: CurrencyCode,
  distanceUnit: DistanceUnit,
  timeZone: z
    .string()
    .max(64)
    .refine(isTimeZone, "Not a time zone; use a name such as Europe/Berlin."),
  /** Formats numbers, dates and money; the words stay English. */
  locale: z.string().max(35).refine(isFormatLocale, "Not a locale; use a tag such as en-US."),
  theme: Theme,
  dealsView: DealsView,
  /** Single keys such as G D, / and ?; people who dictate switch them off (WCAG 2.1.4). */
  singleKeys: z.boolean(),
  ...ResalePrefs.shape,
});
export type UserPrefs = z.infer<typeof UserPrefs>;

/** Only what changes. The two coordinates come together, because half a place is none. */
export const UpdateUserPrefsInput = UserPrefs.partial().superRefine((input, issues) => {
  const { homeLatitude: latitude, homeLongitude: longitude } = input;
  const given = (value: unknown) => (value === undefined ? 0 : value === null ? 1 : 2);
  if (given(latitude) === given(longitude)) return;
  const missing = given(latitude) < given(longitude) ? "homeLatitude" : "homeLongitude";
  issues.addIssue({
    code: "custom",
    path: [missing],
    message: "Give latitude and longitude together, or neither.",
  });
});
export type UpdateUserPrefsInput = z.infer<typeof UpdateUserPrefsInput>;
