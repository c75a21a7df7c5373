import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { Fragment, type ReactNode } from "react";

type Props = {
  /** From the top down, without the page itself. */
  crumbs: readonly { label: string; href: string }[];
  /** The page itself. */
  current: string;
  /** Unsaved state, previous and next. */
  aside?: ReactNode;
};

/** On pages one level down; must be a direct child of the page, so that it can reach both edges. */
export function CrumbBar({ crumbs, current, aside }: Props) {
  return (
    <div className="col-span-full -mt-5 mb-5 flex h-11 items-center gap-2 border-b px-6 text-text-3 max-sm:-mt-3.5 max-sm:mb-3.5 max-sm:px-4">
      <nav aria-label="Breadcrumb" className="min-w-0 flex-1">
        <ol className="flex min-w-0 items-center gap-2">
          {crumbs.map((crumb) => (
            <Fragment key={crumb.href}>
              <li className="shrink-0">
                <Link href={crumb.href} className="rounded-1 py-1 hover:text-text">
                  {crumb.label}
                </Link>
              </li>
              <li aria-hidden>
                <ChevronRight className="size-3.5" />
              </li>
            </Fragment>
          ))}
          <li className="min-w-0">
            <b aria-current="page" className="block truncate font-medium">
              {current}
            </b>
          </li>
        </ol>
      </nav>
      {aside}
    </div>
  );
}
