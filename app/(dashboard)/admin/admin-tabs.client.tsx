"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { cn } from "@/components/ui/cn";

const PAGES = [
  ["/admin/fees", "Fees"],
  ["/admin/models", "Models"],
] as const;

/** The pages of admins, beside each other. */
export function AdminTabs() {
  const pathname = usePathname();
  return (
    <nav aria-label="Admin" className="mb-3.5 flex gap-1 border-b">
      {PAGES.map(([href, label]) => {
        const isHere = pathname === href || pathname.startsWith(`${href}/`);
        return (
          <Link
            key={href}
            href={href}
            aria-current={isHere ? "page" : undefined}
            className={cn(
              "-mb-px inline-flex h-9 items-center border-b-2 border-transparent px-3 font-medium text-text-2 hover:text-text max-sm:h-10",
              isHere && "border-ink text-text",
            )}
          >
            {label}
          </Link>
        );
      })}
    </nav>
  );
}
