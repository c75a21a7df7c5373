import { Package } from "lucide-react";
import type { PhotoName } from "./photo-name";

type Props = {
  readonly of: PhotoName;
  readonly size: "small" | "large";
  /** Why there is none; a small frame leaves it out. */
  readonly words: string;
};

/** In the place of a photo: the thing's letter, or where there is room its name above the dotted line of what is not known. */
export function NoPhoto({ of, size, words }: Props) {
  const mark = of.letter ?? <Package aria-hidden className="size-5! stroke-1" />;
  if (size === "small") {
    return (
      <span aria-hidden className="text-[15px] leading-5 font-semibold">
        {mark}
      </span>
    );
  }
  return (
    <span className="@container grid size-full place-items-center">
      <span className="grid max-w-[86%] justify-items-center text-center">
        <span
          aria-hidden
          className="max-w-full truncate text-[22px] leading-7 font-semibold tracking-[-0.012em] text-text-2 @min-[160px]:hidden"
        >
          {mark}
        </span>
        {of.name ? (
          <span className="hidden max-w-full truncate text-[17px] leading-6 font-semibold tracking-[-0.012em] text-text-2 @min-[160px]:block">
            {of.name}
          </span>
        ) : null}
        <span aria-hidden className="my-2 w-16 border-t-2 border-dotted border-edge" />
        <span className="t-12">{words}</span>
      </span>
    </span>
  );
}
