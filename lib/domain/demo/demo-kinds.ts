import type { DemoKind } from "./demo-kind";
import { KINDS_OF_CAMERAS_AND_PLAY } from "./kinds-of-cameras-and-play";
import { KINDS_OF_HOME_AND_WORK } from "./kinds-of-home-and-work";
import { KINDS_OF_MUSIC } from "./kinds-of-music";

/** Everything the demo's market trades in. The order matters to nobody but the seed: append. */
export const DEMO_KINDS: readonly DemoKind[] = [
  ...KINDS_OF_MUSIC,
  ...KINDS_OF_CAMERAS_AND_PLAY,
  ...KINDS_OF_HOME_AND_WORK,
];
