import type { ImportField } from "./import-field";

/** What a field is called on the page and in messages. */
export const FIELD_LABELS: Readonly<Record<ImportField, string>> = {
  title: "Title",
  price: "Price",
  currency: "Currency",
  externalId: "Id",
  category: "Category",
  brand: "Brand",
  condition: "Condition",
  date: "Date",
  shipping: "Shipping",
  url: "Link",
  photoUrl: "Photos",
  description: "Description",
  seller: "Seller",
  location: "Place",
  latitude: "Latitude",
  longitude: "Longitude",
  state: "State",
  basis: "Kind of price",
};
