import { ExternalLink } from "lucide-react";
import { webUrl } from "@/components/deals/web-url";
import { buttonVariants } from "@/components/ui/button-variants";
import { cn } from "@/components/ui/cn";
import type { Deal } from "@/lib/domain/deals/deal.schema";
import { HideButton, SaveButton } from "../deal-marks.client";

type Props = { readonly deal: Deal; readonly className?: string };

/** The listing where it stands; only http and https, and nothing is told about us. */
function SourceLink({ deal, className }: Props) {
  const href = webUrl(deal.url);
  if (!href) return null;
  return (
    <a
      href={href}
      target="_blank"
      rel="noreferrer noopener"
      className={cn(buttonVariants({ variant: "primary" }), "min-w-0 flex-1", className)}
    >
      <ExternalLink aria-hidden />
      <span className="truncate max-sm:hidden">Open on {deal.source.name}</span>
      <span className="sm:hidden">Open listing</span>
    </a>
  );
}

export function DealActions({ deal, className }: Props) {
  return (
    <div className={cn("flex flex-wrap gap-2", className)}>
      <SourceLink deal={deal} className="max-w-full flex-auto" />
      <div className="flex flex-auto gap-2">
        <SaveButton className="flex-1" />
        <HideButton className="flex-1" />
      </div>
    </div>
  );
}

/** The same, docked above the bottom bar of a phone. */
export function DealActionBar({ deal }: Props) {
  return (
    <div className="sticky bottom-4 z-4 mt-4 flex gap-2 rounded-3 border bg-raised p-2 shadow-lift-2 max-sm:bottom-[calc(var(--bar)+8px)] md:hidden">
      <SaveButton className="flex-1" />
      <HideButton className="flex-1" />
      <SourceLink deal={deal} className="max-sm:flex-2" />
    </div>
  );
}
