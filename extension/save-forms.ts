import { isCurrencyCode } from "@/lib/core/currency";
import type { CaptureSave } from "@/lib/domain/capture/capture.schema";
import type { CapturedListing } from "@/lib/domain/capture/captured-listing.schema";
import { parsePriceText, priceText } from "@/lib/domain/deals/price-text";
import { element } from "./element";

type Save = (save: CaptureSave) => void;

function compForm(listing: CapturedListing, today: string, save: Save): HTMLElement {
  const known = listing.price?.currency ?? "";
  const suggested =
    listing.price && listing.priceKind === "sold" ? priceText(listing.price.cents, known) : "";
  const price = element("input", {
    id: "sold-price",
    inputmode: "decimal",
    required: "",
    value: suggested,
    autocomplete: "off",
  });
  const currency = element("input", {
    id: "sold-currency",
    required: "",
    maxlength: "3",
    value: known,
  });
  const day = element("input", {
    id: "sold-on",
    type: "date",
    required: "",
    value: today,
    max: today,
  });
  const problem = element("p", { role: "alert", class: "problem" });
  const form = element(
    "form",
    {},
    element("label", { for: "sold-price" }, "Sold for"),
    price,
    element("label", { for: "sold-currency" }, "Currency"),
    currency,
    element("label", { for: "sold-on" }, "On"),
    day,
    element("button", { type: "submit" }, "Save as comp"),
    problem,
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const code = currency.value.trim().toUpperCase();
    const priceCents = isCurrencyCode(code) ? parsePriceText(price.value, code) : null;
    if (!isCurrencyCode(code))
      problem.textContent = "Enter a currency by its three letters, such as USD.";
    else if (priceCents === null) problem.textContent = "Enter an amount, such as 120 or 99.50.";
    else save({ as: "comp", priceCents, currency: code, soldOn: day.value });
  });
  return element("details", {}, element("summary", {}, "This one sold for …"), form);
}

/** The two ways to keep what was read: as a listing, or as what it sold for. `today` is "2026-11-27". */
export function saveForms(listing: CapturedListing, today: string, save: Save): HTMLElement {
  const button = element("button", { type: "button", class: "main" }, "Save as listing");
  if (!listing.price || listing.priceKind === "current-bid") button.disabled = true;
  button.addEventListener("click", () => save({ as: "listing" }));
  return element(
    "section",
    { class: "save", "aria-label": "Save" },
    button,
    compForm(listing, today, save),
  );
}
