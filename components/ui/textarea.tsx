"use client";

import { Input as Base } from "@base-ui/react/input";
import type { ComponentProps } from "react";
import { cn } from "./cn";
import { CONTROL_LOOK, CONTROL_STATES } from "./control-look";

type Props = Omit<ComponentProps<typeof Base>, "className" | "render"> & { rows?: number };

/** A few lines of text; inside a Field it is labelled and described by it. */
export function Textarea({ rows = 3, ...input }: Props) {
  return (
    <div
      className={cn(
        CONTROL_LOOK,
        CONTROL_STATES,
        "h-auto py-1.5 max-sm:h-auto pointer-coarse:h-auto",
      )}
    >
      <Base
        {...input}
        render={<textarea rows={rows} />}
        className="block w-full min-w-0 resize-y bg-transparent outline-none placeholder:text-text-3"
      />
    </div>
  );
}
