import Link from "next/link";
import type { ReactNode } from "react";

/** A link within a sentence. */
export function TextLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className="rounded-1 font-medium text-accent hover:underline">
      {children}
    </Link>
  );
}
