import { type ClassNameValue, extendTailwindMerge } from "tailwind-merge";

const merge = extendTailwindMerge({
  extend: {
    classGroups: {
      "font-size": [{ t: ["11", "12", "13", "14", "verdict", "16", "20", "28", "40"] }],
      h: ["h-control"],
      shadow: ["shadow-lift-1", "shadow-lift-2"],
      rounded: ["rounded-1", "rounded-2", "rounded-3", "rounded-4"],
    },
  },
});

/** Joins class names; a later one wins over an earlier one of its kind. */
export function cn(...classes: ClassNameValue[]): string {
  return merge(...classes);
}
