import { FORMAT_LOCALES } from "@/lib/domain/prefs/format-locales";

type Choice = { value: string; label: string; hint?: string };

const byLabel = (left: Choice, right: Choice) => left.label.localeCompare(right.label, "en");

/** Every zone that the runtime knows, and the one in force when it goes by another name. */
export function timeZoneChoices(current: string): Choice[] {
  const zones = new Set(["UTC", ...Intl.supportedValuesOf("timeZone"), current]);
  return [...zones]
    .map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))
    .sort(byLabel);
}

export function localeChoices(current: string): Choice[] {
  const names = new Intl.DisplayNames("en", { type: "language", languageDisplay: "standard" });
  const tags = new Set([...FORMAT_LOCALES, current]);
  return [...tags]
    .map((tag) => ({ value: tag, label: names.of(tag) ?? tag, hint: tag }))
    .sort(byLabel);
}
