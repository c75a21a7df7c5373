"use client";

import { Package } from "lucide-react";
import { useCallback, useState } from "react";
import { cn } from "../ui/cn";

type Props = {
  readonly url: string | undefined;
  /** What the picture is for; empty where the title stands beside it. */
  readonly alt?: string;
  /** Below a large empty frame it says that there is no photo. */
  readonly size?: "small" | "large";
  /** The first of a page: fetched at once. */
  readonly isEager?: boolean;
  readonly className?: string | undefined;
};

/** What the content security policy lets a page load: https, our own paths, drawn data. */
function isLoadable(url: string): boolean {
  return /^(https:\/\/|\/(?!\/)|data:image\/)/i.test(url);
}

/** A photo from elsewhere in a frame of fixed size; a drawn parcel where there is none or it does not load. */
export function DealPhoto({ url, alt = "", size = "small", isEager = false, className }: Props) {
  const [state, setState] = useState<"waiting" | "shown" | "failed">("waiting");
  // It may have loaded or failed before this code was there to hear of it.
  const settle = useCallback((image: HTMLImageElement | null) => {
    if (image?.complete) setState(image.naturalWidth > 0 ? "shown" : "failed");
  }, []);
  const canShow = url !== undefined && isLoadable(url) && state !== "failed";
  return (
    <span
      className={cn(
        "relative grid shrink-0 place-items-center overflow-hidden bg-sunken text-text-3",
        !canShow && size === "small" && "border border-dashed border-edge",
        className,
      )}
    >
      {state === "shown" && canShow ? null : (
        <Parcel
          size={size}
          words={url === undefined ? "No photo" : canShow ? null : "The photo does not load"}
        />
      )}
      {canShow ? (
        // biome-ignore lint/performance/noImgElement: photos come from any host and are not ours to copy
        <img
          ref={settle}
          src={url}
          alt={alt}
          referrerPolicy="no-referrer"
          loading={isEager ? "eager" : "lazy"}
          decoding="async"
          onLoad={() => setState("shown")}
          onError={() => setState("failed")}
          className="absolute inset-0 size-full object-cover"
        />
      ) : null}
    </span>
  );
}

type ParcelProps = { readonly size: "small" | "large"; readonly words: string | null };

function Parcel({ size, words }: ParcelProps) {
  return (
    <span className="grid justify-items-center gap-2 t-12">
      <Package
        aria-hidden
        className={cn("stroke-1 text-edge", size === "large" ? "size-14!" : "size-5!")}
      />
      {words !== null && size === "large" ? <span>{words}</span> : null}
    </span>
  );
}
