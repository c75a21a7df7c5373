import { HOME_KINDS } from "./home-kinds";
import type { Kind } from "./kind";
import { MUSIC_KINDS } from "./music-kinds";
import { RECORD_KINDS } from "./record-kinds";
import { TECHNOLOGY_KINDS } from "./technology-kinds";

export const ALL_KINDS: readonly Kind[] = [
  ...MUSIC_KINDS,
  ...RECORD_KINDS,
  ...TECHNOLOGY_KINDS,
  ...HOME_KINDS,
];
