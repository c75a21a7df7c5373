import type { Condition } from "../contract";
import { hashOf } from "../core/random";

export type ReverbCondition = {
  readonly uuid: string;
  readonly name: string;
  readonly slug: string;
  /** Which condition of the world a seller's choice stands for. */
  readonly means: Condition;
  /** May be held in stock and listed again; everything else is one of a kind. */
  readonly isStocked: boolean;
};

const condition = (uuid: string, name: string, means: Condition, isStocked = false) => ({
  uuid,
  name,
  slug: name.toLowerCase().replaceAll(" ", "-"),
  means,
  isStocked,
});

/** The ten UUIDs that Reverb publishes. */
export const CONDITIONS: readonly ReverbCondition[] = [
  condition("7c3f45de-2ae0-4c81-8400-fdb6b1d74890", "Brand New", "new", true),
  condition("9225283f-60c2-4413-ad18-1f5eba7a856f", "B-Stock", "like_new", true),
  condition("6db7df88-293b-4017-a1c1-cdb5e599fa1a", "Mint (with inventory)", "like_new", true),
  condition("ac5b9c1e-dc78-466d-b0b3-7cf712967a48", "Mint", "like_new"),
  condition("df268ad1-c462-4ba6-b6db-e007e23922ea", "Excellent", "like_new"),
  condition("ae4d9114-1bd7-4ec5-a4ba-6653af5ac84d", "Very Good", "very_good"),
  condition("f7a3f48c-972a-44c6-b01a-0cd27488d3f6", "Good", "good"),
  condition("98777886-76d0-44c8-865e-bb40e669e934", "Fair", "fair"),
  condition("6a9dfcad-600b-46c8-9e08-ce6e5057921e", "Poor", "poor"),
  condition("fbf35668-96a0-4baa-bcde-ab18d6b1b329", "Non Functioning", "for_parts"),
];

export const conditionWithUuid = (uuid: string) => CONDITIONS.find((one) => one.uuid === uuid);

/** The choice of the seller of a thing; "like new" is Mint for some and Excellent for others. */
export function conditionOf(thingId: string, means: Condition): ReverbCondition {
  const used = CONDITIONS.filter(
    (one) => one.means === means && (!one.isStocked || means === "new"),
  );
  const chosen = used[hashOf(`condition ${thingId}`) % used.length];
  if (!chosen) throw new Error(`Reverb has no condition for ${means}.`);
  return chosen;
}
