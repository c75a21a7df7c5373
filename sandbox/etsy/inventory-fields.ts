import { minorAmount } from "../kit/minor-units";
import type { Checked } from "./listing-fields";
import type { ListingRecord } from "./listing-record";

type InventoryFields = Pick<ListingRecord, "sku" | "priceCents" | "quantity" | "readinessStateId">;

const wrong = (error: string) => ({ kind: "wrong", error }) as const;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const firstOf = (value: unknown): unknown => (Array.isArray(value) ? value[0] : undefined);

const OFFERING_FIELDS = ["price", "quantity", "is_enabled", "readiness_state_id"];

/** What a body of `updateListingInventory` says of the one product that a listing of the sandbox has. */
export function readInventory(body: unknown, currency: string): Checked<InventoryFields> {
  if (!isRecord(body) || !Array.isArray(body.products)) return wrong("Missing parameter: products");
  if (body.products.length !== 1) return wrong("The sandbox holds one product a listing.");
  const product = firstOf(body.products);
  const offering = isRecord(product) ? firstOf(product.offerings) : undefined;
  if (!isRecord(product) || !isRecord(offering)) return wrong("A product needs an offering.");
  const missing = OFFERING_FIELDS.find((name) => !(name in offering));
  if (missing) return wrong(`Missing parameter: products[0].offerings[0].${missing}`);
  const { price, quantity, readiness_state_id } = offering;
  // The document has a number here; what getListingInventory answers (Money) is refused, as by Etsy.
  const priceCents = typeof price === "number" ? minorAmount(String(price), currency) : null;
  if (priceCents === null || priceCents < 20) return wrong("Invalid price.");
  if (typeof quantity !== "number" || !Number.isInteger(quantity) || quantity < 1)
    return wrong("Invalid quantity.");
  const readinessStateId = typeof readiness_state_id === "number" ? readiness_state_id : null;
  const sku = typeof product.sku === "string" ? product.sku : "";
  return { kind: "fine", value: { sku, priceCents, quantity, readinessStateId } };
}
