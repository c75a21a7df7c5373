import type { Observation } from "@/lib/domain/pricing/observation";
import type { Standing } from "./verdict.schema";

/** A comp with its price brought to the listing's condition. */
export type WeighedComp = Observation & {
  readonly compId: string;
  /** Day it was observed; −1 where not known. */
  readonly day: number;
  readonly adjustedCents: number;
  /** Of one that the person added: how it would stand otherwise. */
  readonly added?: Standing | null;
};

type Unrounded = {
  readonly compId: string;
  readonly day: number;
  readonly cents: number;
  readonly weight: number;
};

/** Rounds to whole minor units first, so that what is stored and shown is what was computed with. */
export function weighedComp({ compId, day, cents, weight }: Unrounded): WeighedComp {
  const adjustedCents = Math.min(Number.MAX_SAFE_INTEGER, Math.max(1, Math.round(cents)));
  return {
    compId,
    day,
    adjustedCents,
    logCents: Math.log(adjustedCents),
    weight,
  };
}
