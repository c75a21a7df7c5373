import type { Condition } from "@/lib/domain/listing/condition";
import { parseCondition } from "@/lib/domain/listing/parse-condition";

/** Source: the answer of https://api.reverb.com/api/listing_conditions (read 2026-05-20); two more are for shops with a contract. */
const BY_UUID: Readonly<Record<string, Condition>> = {
  "7c3f45de-2ae0-4c81-8400-fdb6b1d74890": "new",
  "9225283f-60c2-4413-ad18-1f5eba7a856f": "open_box",
  "6db7df88-293b-4017-a1c1-cdb5e599fa1a": "like_new",
  "ac5b9c1e-dc78-466d-b0b3-7cf712967a48": "like_new",
  "df268ad1-c462-4ba6-b6db-e007e23922ea": "very_good",
  "ae4d9114-1bd7-4ec5-a4ba-6653af5ac84d": "very_good",
  "f7a3f48c-972a-44c6-b01a-0cd27488d3f6": "good",
  "98777886-76d0-44c8-865e-bb40e669e934": "fair",
  "6a9dfcad-600b-46c8-9e08-ce6e5057921e": "poor",
  "fbf35668-96a0-4baa-bcde-ab18d6b1b329": "for_parts",
};

/** By its UUID, else by its name. */
export function reverbCondition(uuid: string | null, name: string | null): Condition {
  return BY_UUID[uuid ?? ""] ?? (name ? parseCondition(name) : "unknown");
}
