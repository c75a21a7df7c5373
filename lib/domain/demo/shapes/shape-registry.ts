import { acousticGuitar } from "./acoustic-guitar";
import { bike } from "./bike";
import { camera } from "./camera";
import { desk } from "./desk";
import { drill } from "./drill";
import { electricGuitar } from "./electric-guitar";
import { espressoMachine } from "./espresso-machine";
import { foldingBike } from "./folding-bike";
import { gameConsole } from "./game-console";
import { grinder } from "./grinder";
import { handheld } from "./handheld";
import { headphones } from "./headphones";
import { lens } from "./lens";
import { longLens } from "./long-lens";
import { loungeChair } from "./lounge-chair";
import { mirrorless } from "./mirrorless";
import { miterSaw } from "./miter-saw";
import { mixer } from "./mixer";
import { officeChair } from "./office-chair";
import { pedal } from "./pedal";
import { sideboard } from "./sideboard";
import { singleCutGuitar } from "./single-cut-guitar";
import { synth } from "./synth";
import { tent } from "./tent";
import { turntable } from "./turntable";
import { watch } from "./watch";
import { widePedal } from "./wide-pedal";

/** What can be drawn, on a field of 400 × 300; the tint chooses its colours and small differences. */
export const SHAPES = {
  "acoustic-guitar": acousticGuitar,
  bike,
  camera,
  "game-console": gameConsole,
  desk,
  drill,
  "electric-guitar": electricGuitar,
  "espresso-machine": espressoMachine,
  "folding-bike": foldingBike,
  grinder,
  handheld,
  headphones,
  lens,
  "long-lens": longLens,
  "lounge-chair": loungeChair,
  mirrorless,
  "miter-saw": miterSaw,
  mixer,
  "office-chair": officeChair,
  pedal,
  sideboard,
  "single-cut-guitar": singleCutGuitar,
  synth,
  tent,
  turntable,
  watch,
  "wide-pedal": widePedal,
} satisfies Record<string, (tint: number) => string>;

export type ShapeName = keyof typeof SHAPES;
