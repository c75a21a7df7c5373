"use client";

import { useCallback, useState } from "react";
import { cn } from "../ui/cn";
import { NoPhoto } from "./no-photo";
import type { PhotoName } from "./photo-name";

type Props = {
  readonly url: string | undefined;
  /** What it is a photo of: the name stands in where there is none. */
  readonly of: PhotoName;
  /** What the picture is for; empty where the title stands beside it. */
  readonly alt?: string;
  /** A large frame without a photo says so in words. */
  readonly size?: "small" | "large";
  /** The first of a page: fetched at once. */
  readonly isEager?: boolean;
  readonly className?: string | undefined;
};

/** What the content security policy lets a page load: https, our own paths, drawn data, and stand-ins on this machine. */
function isLoadable(url: string): boolean {
  return /^(https:\/\/|http:\/\/(127\.0\.0\.1|localhost)[:/]|\/(?!\/)|data:image\/)/i.test(url);
}

/** A photo from elsewhere in a frame of fixed size; the thing's name where there is none or it does not load. */
export function DealPhoto(props: Props) {
  const { url, of, alt = "", size = "small", isEager = false, className } = props;
  const [hasFailed, setFailed] = useState(false);
  // It may have failed before this code was there to hear of it.
  const settle = useCallback((image: HTMLImageElement | null) => {
    if (image?.complete && image.naturalWidth === 0) setFailed(true);
  }, []);
  const canShow = url !== undefined && isLoadable(url) && !hasFailed;
  return (
    <span
      className={cn(
        "relative grid shrink-0 place-items-center overflow-hidden bg-sunken text-text-3",
        !canShow && size === "small" && "border",
        className,
      )}
    >
      {canShow ? null : (
        <NoPhoto
          of={of}
          size={size}
          words={url === undefined ? "No photo" : "The photo does not load"}
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
          onError={() => setFailed(true)}
          className="absolute inset-0 size-full object-cover"
        />
      ) : null}
    </span>
  );
}
