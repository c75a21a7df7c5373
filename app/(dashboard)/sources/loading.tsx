import { LoadingRegion } from "@/components/ui/loading-region";
import { PageHead } from "@/components/ui/page-head";
import { Skeleton } from "@/components/ui/skeleton";

const SOURCES = ["a", "b"];
const FACTS = ["success", "delay", "calls", "in", "rejected", "now", "next"];

export default function SourcesLoading() {
  return (
    <>
      <PageHead title="Sources">Where listings come from, and how each has been doing.</PageHead>
      <LoadingRegion label="Loading the sources" className="grid gap-4">
        {SOURCES.map((source) => (
          <div key={source} className="rounded-3 border bg-surface">
            <div className="grid gap-4 p-4">
              <div className="grid gap-2">
                <Skeleton className="h-5 w-40" />
                <Skeleton className="w-24" />
              </div>
              <div className="flex flex-wrap gap-x-9 gap-y-3">
                {FACTS.map((fact) => (
                  <div key={fact} className="grid gap-2">
                    <Skeleton className="w-20" />
                    <Skeleton className="w-14" />
                  </div>
                ))}
              </div>
            </div>
            <div className="border-t px-4 py-4">
              <Skeleton className="w-2/5" />
            </div>
          </div>
        ))}
      </LoadingRegion>
    </>
  );
}
