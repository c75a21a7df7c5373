import { promisify } from "node:util";
import { deserialize, serialize } from "node:v8";
import { gunzip, gzip } from "node:zlib";
import type { MarketModel } from "@/lib/domain/model/market-model";
import type { RevisionTerms } from "@/lib/domain/verdict/revise-verdict";

/** Changes with the shape of what is learned. */
const SHAPE = 3;

/**
 * Names what this process can read: our shape and the version of the runtime's serialiser. What was
 * packed in another is trained anew (`findDueAudiences`), and until then comps speak alone.
 */
export const MODEL_FORMAT = `${SHAPE}.${serialize(null)[1]}`;

/** How intervals are stretched changes without the model: it is stored apart. */
export type ModelTerms = Omit<RevisionTerms, "widening">;

/** A model, or the small part of it that weighing anew needs. */
type Packable = MarketModel | ModelTerms;

type Packed<T> = { readonly shape: number; readonly value: T };

export function termsOf({ comparison, value }: MarketModel): ModelTerms {
  const { conditionEffects, haircut } = comparison;
  return { conditionEffects, haircut, blend: value?.blend ?? null };
}

/** As bytes: typed arrays and maps as they are, compressed. */
export async function packModel(value: Packable): Promise<Buffer> {
  const packed: Packed<Packable> = { shape: SHAPE, value };
  return await promisify(gzip)(serialize(packed), { level: 1 });
}

/** Null for what this process cannot read. The bytes come from our own database and from nowhere else. */
export async function unpackModel<T extends Packable>(bytes: Buffer): Promise<T | null> {
  const serialised = await promisify(gunzip)(bytes);
  try {
    const { shape, value } = deserialize(serialised) as Packed<T>;
    return shape === SHAPE ? value : null;
  } catch {
    // A newer runtime packed it.
    return null;
  }
}
