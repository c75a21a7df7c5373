import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { Skeleton } from "@/components/ui/skeleton";

export default function Loading() {
  return (
    <>
      <PageHead title="Import">
        Offers to judge, or past sales to judge by: CSV, JSON or JSON Lines, also gzipped.
      </PageHead>
      <Panel aria-label="Loading">
        <Skeleton className="h-40" />
      </Panel>
    </>
  );
}
